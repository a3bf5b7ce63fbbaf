import { composeHits, composeNothing } from '../briefing/answer.ts';
import { composeBriefs } from '../briefing/answer-briefs.ts';
import { composeComparison } from '../briefing/answer-comparison.ts';
import { composeMembership } from '../briefing/answer-membership.ts';
import { composePeople } from '../briefing/answer-people.ts';
import { composeSides } from '../briefing/answer-sides.ts';
import { composeStated } from '../briefing/answer-stated.ts';
import type { Document } from '../briefing/document.ts';
import type { View } from '../briefing/view.ts';
import type { Brief, Subject } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Answer } from '../search/answer.ts';
import { isSubject } from '../search/names.ts';
import type { Library } from './respond.ts';
import { smallTalk } from './small-talk.ts';

/** What a question is answered with: a page that any reader can open, or words for this one. */
export type Answered =
  | { readonly type: 'page'; readonly view: View }
  | {
      readonly type: 'words';
      readonly document: Document;
      /** What it quotes or lists, best first. */
      readonly briefs: readonly Brief[];
      /** Nothing fitted. */
      readonly isGap: boolean;
    };

/** Buttons to what a question names; more push the text off a phone's screen. */
const MOST_SUBJECTS = 3;

/** Answers a question in a reader's own words. */
export function answerQuestion(text: string, library: Library): Answered {
  const said = smallTalk(text);
  if (said === 'greeting') return { type: 'page', view: { type: 'start' } };
  if (said === 'news') return { type: 'page', view: { type: 'list', list: 'latest' } };
  if (said === 'thanks' || !/[\p{L}\p{N}\p{RI}]/u.test(text)) return words(wayOn(said, library));
  const answer = library.search.answer(text, library.today);
  switch (answer.type) {
    case 'subject':
      return { type: 'page', view: { type: 'subject', code: answer.subject.code } };
    case 'week':
      return { type: 'page', view: { type: 'week', week: answer.week } };
    default: {
      const document = compose(answer, text, library);
      return {
        type: 'words',
        document,
        briefs: briefsIn(answer),
        isGap: answer.type === 'nothing',
      };
    }
  }
}

function words(document: Document): Answered {
  return { type: 'words', document, briefs: [], isGap: false };
}

/** Where nothing was asked: thanks, or only the bot's name. */
function wayOn(said: 'thanks' | undefined, { messages, corpus }: Library): Document {
  const region = textIn(corpus.region.name, messages.language).text;
  const { welcome, askMe } = messages.search;
  return composeNothing([said === 'thanks' ? welcome : askMe(region)], [], { messages });
}

type Worded = Exclude<Answer, { type: 'subject' | 'week' }>;

function compose(answer: Worded, question: string, library: Library): Document {
  switch (answer.type) {
    case 'briefs':
      return composeBriefs(answer, library);
    case 'membership':
      return composeMembership(answer, library);
    case 'comparison':
      return composeComparison(answer, library);
    case 'people':
      return composePeople(answer, named(question, library), library);
    case 'stated':
      return composeStated(answer, library);
    case 'sides':
      return composeSides(answer.sides, answer.readings, library);
    case 'hits': {
      const around = { readings: answer.readings, subjects: named(question, library) };
      return composeHits(answer.hits, around, library);
    }
    case 'nothing': {
      const { messages, corpus } = library;
      const region = textIn(corpus.region.name, messages.language).text;
      const line = [messages.search.nothing(region)];
      return composeNothing(line, answer.near, library, answer.meant);
    }
  }
}

function named(question: string, { search }: Library): Subject[] {
  const subjects = search.names.mentions(question).map(({ entity }) => entity);
  return [...new Set(subjects.filter(isSubject))].slice(0, MOST_SUBJECTS);
}

function briefsIn(answer: Worded): readonly Brief[] {
  switch (answer.type) {
    case 'briefs':
      return answer.briefs;
    case 'hits':
    case 'people':
    case 'stated':
      return answer.hits.map(({ passage }) => passage.brief);
    case 'sides':
      return answer.sides.flatMap(({ hits }) => hits.map(({ passage }) => passage.brief));
    case 'comparison':
    case 'membership':
    case 'nothing':
      return [];
  }
}
