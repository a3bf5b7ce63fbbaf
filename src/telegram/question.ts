import { composeHits, composeNothing } from '../briefing/answer.ts';
import { composeBriefs } from '../briefing/answer-briefs.ts';
import { composeComparison } from '../briefing/answer-comparison.ts';
import { composeMembership } from '../briefing/answer-membership.ts';
import { composeNoneDated } from '../briefing/answer-none-dated.ts';
import { composePeople } from '../briefing/answer-people.ts';
import { composeSides } from '../briefing/answer-sides.ts';
import { composeStated } from '../briefing/answer-stated.ts';
import { command, type Document } from '../briefing/document.ts';
import type { View } from '../briefing/view.ts';
import type { Brief, Subject } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Answer } from '../search/answer.ts';
import { isSubject } from '../search/names.ts';
import { withoutMiddle } from '../search/without-middle.ts';
import { wordsOf } from '../search/words.ts';
import type { Library } from './respond.ts';
import { smallTalk } from './small-talk.ts';
import { withCodesNamed, withFlagsNamed } from './subject-question.ts';

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
export function answerQuestion(whole: string, library: Library): Answered {
  const written = withoutMiddle(whole);
  const said = smallTalk(written);
  if (said === 'greeting') return { type: 'page', view: { type: 'start' } };
  if (said === 'news') return { type: 'page', view: { type: 'list', list: 'latest' } };
  if (said !== undefined || hasNoWords(written)) return words(wayOn(said, library));
  const { answer, text } = find(withFlagsNamed(written, library), library);
  if (answer.type === 'nothing' && wordsOf(text).every(({ stop }) => stop)) {
    return words(wayOn(undefined, library));
  }
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
        isGap: answer.type === 'nothing' || answer.type === 'none dated',
      };
    }
  }
}

/** The answer, and the question that it is to: with names for codes where the codes found nothing. */
function find(text: string, library: Library): { answer: Answer; text: string } {
  const { search, today } = library;
  const answer = search.answer(text, today);
  const spelled = answer.type === 'nothing' ? withCodesNamed(text, library) : text;
  return spelled === text
    ? { answer, text }
    : { answer: search.answer(spelled, today), text: spelled };
}

/** Nothing but signs. Flags are words too. */
export function hasNoWords(text: string): boolean {
  return !/[\p{L}\p{N}\p{RI}]/u.test(text);
}

function words(document: Document): Answered {
  return { type: 'words', document, briefs: [], isGap: false };
}

/** Where nothing was asked of the briefs: thanks, the subscription, or only the bot's name. */
function wayOn(said: 'thanks' | 'subscription' | undefined, library: Library): Document {
  const { messages, corpus, isShared } = library;
  const { welcome, askMe, askHere, subscription } = messages.search;
  const region = textIn(corpus.region.name, messages.language).text;
  if (said === 'thanks') return composeNothing([welcome], {}, library);
  if (said === 'subscription') return composeNothing([command(subscription)], {}, library);
  return composeNothing([isShared ? askMe(region) : askHere(region)], {}, library);
}

type Worded = Exclude<Answer, { type: 'subject' | 'week' }>;

function compose(answer: Worded, question: string, library: Library): Document {
  switch (answer.type) {
    case 'briefs':
      return composeBriefs(answer, library);
    case 'none dated':
      return composeNoneDated(answer, library);
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
      return composeNothing(line, answer, library);
    }
  }
}

function named(question: string, { search }: Library): Subject[] {
  const mentions = search.names.likely(question, wordsOf(question));
  const subjects = mentions.map(({ entity }) => entity);
  return [...new Set(subjects.filter(isSubject))].slice(0, MOST_SUBJECTS);
}

function briefsIn(answer: Worded): readonly Brief[] {
  switch (answer.type) {
    case 'briefs':
      return answer.briefs;
    case 'none dated':
      return answer.nearest;
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
