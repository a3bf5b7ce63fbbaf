import { parseIsoWeek } from '../calendar/iso-week.ts';
import type { Brief, Corpus, Entity, Person, Subject } from '../content/corpus.ts';
import { atOnce, type Steps } from '../content/pause.ts';
import type { Answer, Hit, Spelled } from './answer.ts';
import { type Asked, isForeign, readAsked, unnamed } from './asked.ts';
import { clausesOf } from './clauses.ts';
import { createComparing } from './comparing.ts';
import { createEngine, type Engine } from './engine.ts';
import { answering, candidates, type Found, nearest } from './finding.ts';
import { withoutPadding } from './further.ts';
import { namesInOffice, toHit } from './hits.ts';
import { capitalBy, introducing, placeAskedFor } from './introduction.ts';
import { unmixed } from './keyboard.ts';
import { readKeyed } from './keyed.ts';
import { listedFor, noneDatedFor } from './listing.ts';
import { namesPartOfTopic, pageOf } from './named-page.ts';
import { isSubject, type Names } from './names.ts';
import { isNeverTold } from './never-told.ts';
import { createOffices } from './offices.ts';
import { documentOf } from './passages.ts';
import { isEndless, makeUnderstanding, type Question, type Understanding } from './question.ts';
import { asksWhy } from './reasons.ts';
import { togetherFirst, withDealings } from './relations.ts';
import { guesses, respelled, respellings, saidOf } from './respelling.ts';
import { bestStated, MIN_STATED } from './stated.ts';
import { createStoryNames, type StoryNames } from './story-names.ts';
import { withoutMiddle } from './without-middle.ts';

export interface Search {
  readonly names: Names;
  readonly stories: StoryNames;
  /** `today` (ISO date) hides later briefs and anchors words such as 'last week'. */
  answer(question: string, today: string): Answer;
}

/** Words: no name has more. */
const MOST_NAMED = 8;

const searches = new WeakMap<Corpus, Search>();

/** The corpus's search; made once, since to index a corpus takes a while. */
export function searchOf(corpus: Corpus): Search {
  const known = searches.get(corpus) ?? createSearch(corpus);
  searches.set(corpus, known);
  return known;
}

/** How a corpus's questions are understood, by its names and by the words that its index knows. */
export function understandingOf(corpus: Corpus, engine: Engine): Steps<Understanding> {
  return makeUnderstanding(corpus, ({ term }) => engine.knows(term));
}

/**
 * @param engine holds the corpus's briefs by their ids
 * @param understanding of a corpus with the same names
 */
export function createSearch(
  corpus: Corpus,
  engine: Engine = indexOf(corpus),
  understanding: Understanding = atOnce(understandingOf(corpus, engine)),
): Search {
  const { names } = understanding;
  const offices = createOffices(corpus, names);
  // `briefIndex` has other keys too, but an index knows briefs by their ids only.
  const visible = (today: string) => (id: string) => {
    const brief = corpus.briefIndex.get(id);
    return brief !== undefined && brief.date.on <= today ? brief : undefined;
  };

  function answer(asking: string, today: string): Answer {
    const text = unmixed(withoutMiddle(asking));
    const week = parseIsoWeek(text);
    if (week !== undefined) return { type: 'week', week };
    const { question: written, said: retyped } = readKeyed(
      text,
      (typed) => understanding.read(typed, today),
      engine,
    );
    const spellings = isEndless(written)
      ? []
      : respellings(unnamed(written), engine, isForeign(written));
    const question =
      spellings.length === 0
        ? written
        : understanding.read(respelled(written.text, spellings), today);
    // Codes, and names misspelled as a whole.
    const mayName = question.words.length <= MOST_NAMED && !question.latest;
    const page = mayName ? pageOf(names.named(written.text)) : undefined;
    if (page?.isCertain) return page.answer;
    if (isNeverTold(question)) return { type: 'nothing', near: near(question, names) };
    const listed = listedFor(question, corpus, today);
    const answered =
      (question.membership && { type: 'membership' as const, ...question.membership }) ??
      (listed && namesPartOfTopic(question) ? answerOf(question, today) : undefined) ??
      listed ??
      (isEndless(question) ? undefined : comparing.compared(question, today)) ??
      answerIn(question, today);
    if (answered.type === 'nothing') {
      return page?.answer ?? noneDatedFor(question, corpus, today) ?? answered;
    }
    const said = [...retyped, ...saidOf(written.text, spellings)];
    return 'readings' in answered
      ? { ...answered, readings: [...said, ...answered.readings] }
      : answered;
  }

  /** What may answer each question; it is asked for more than once where nothing does. */
  const looked = new WeakMap<Question, { asked: Asked; found: readonly Found[] }>();

  function lookFor(question: Question, today: string, given?: Asked) {
    const known = looked.get(question);
    if (known !== undefined) return known;
    const asked = withDealings(given ?? readAsked(question, engine));
    const made = { asked, found: candidates(asked, engine, visible(today)) };
    looked.set(question, made);
    return made;
  }

  function hitsFor(question: Question, today: string, given?: Asked): Hit[] {
    const { asked, found } = lookFor(question, today, given);
    const kept = withoutPadding(answering(found, asked));
    if (question.latest) kept.sort((a, b) => (a.brief.date.on < b.brief.date.on ? 1 : -1));
    const why = asksWhy(question.words);
    return togetherFirst(kept, asked).map((each) => toHit(each, asked, why));
  }

  function answerIn(question: Question, today: string): Answer {
    if (isEndless(question)) return passagesFor(question, today);
    return (
      introductionIn(question, today) ??
      clauseIn(question, today, true) ??
      answerOf(question, today) ??
      comparing.apart(question, today) ??
      clauseIn(question, today, false) ?? {
        type: 'nothing',
        near: near(question, names),
        ...nearestTo(question, today),
        ...meantBy(question, today),
      }
    );
  }

  /** Nobody asks in so many words what a profile states, or who holds an office. */
  function passagesFor(question: Question, today: string): Answer {
    const hits = hitsFor(question, today);
    if (hits.length === 0) return { type: 'nothing', near: near(question, names) };
    return { type: 'hits', hits, readings: readingsOf(question) };
  }

  /** The brief that may have what was asked. */
  function nearestTo(question: Question, today: string): { brief?: Brief } {
    const { asked, found } = lookFor(question, today);
    const brief = nearest(found, asked);
    return brief === undefined ? {} : { brief };
  }

  /** The question in another spelling, where that has an answer. */
  function meantBy(question: Question, today: string): { meant?: string } {
    const guessed = guesses(unnamed(question), engine);
    if (guessed.length === 0) return {};
    const meant = respelled(question.text, guessed);
    return answerOf(understanding.read(meant, today), today) === undefined ? {} : { meant };
  }

  function answerOf(question: Question, today: string): Answer | undefined {
    const asked = readAsked(question, engine);
    const stated = bestStated(asked);
    const readings = readingsOf(question);
    const hits = hitsFor(question, today, asked);
    if (stated !== undefined && stated.covered >= MIN_STATED) {
      const { subject, fact } = stated;
      return { type: 'stated', subject, fact, hits: hits.slice(0, 2), readings };
    }
    const people = offices.askedBy(question, asked);
    const [person] = people?.people ?? [];
    if (people !== undefined && person !== undefined) {
      return { type: 'people', ...people, hits: newestOn(person, today), readings };
    }
    // What is said of other offices doesn't tell who holds this one.
    const kept = people === undefined ? hits : hits.filter((hit) => namesInOffice(hit, asked));
    return kept.length > 0 ? { type: 'hits', hits: kept, readings } : undefined;
  }

  /** What a place is, by the texts that say so, else by those that name it. */
  function introductionIn(question: Question, today: string): Answer | undefined {
    const place = placeAskedFor(question);
    if (place === undefined) return undefined;
    const [name = ''] = Object.values(place.name);
    const hits = introducing(hitsFor(understanding.read(name, today), today), place);
    const readings = readingsOf(question);
    const capital = capitalBy(place, corpus.countries.values());
    if (capital !== undefined) return { type: 'stated', ...capital, hits, readings };
    return hits.length > 0 ? { type: 'hits', hits, readings } : undefined;
  }

  function newestOn({ name }: Person, today: string): Hit[] {
    const [first = ''] = Object.values(name);
    return hitsFor({ ...understanding.read(first, today), latest: true }, today);
  }

  /** Of a question that tells a story, the part that asks, else any that finds something. */
  function clauseIn(question: Question, today: string, asking: boolean): Answer | undefined {
    for (const clause of clausesOf(question, asking)) {
      const answered = answerOf(understanding.read(clause, today), today);
      if (answered !== undefined) return answered;
    }
    return undefined;
  }

  const comparing = createComparing({ engine, read: understanding.read, hitsFor, readingsOf });
  let stories: StoryNames | undefined;
  return {
    names,
    get stories() {
      stories ??= createStoryNames(corpus);
      return stories;
    },
    answer,
  };
}

function readingsOf({ mentions, text }: Question): Spelled[] {
  return mentions.flatMap(({ corrected, start, end }) =>
    corrected === undefined ? [] : [{ written: text.slice(start, end), taken: corrected }],
  );
}

/** An index of all briefs of a corpus. */
export function indexOf(corpus: Corpus): Engine {
  const engine = createEngine();
  for (const brief of corpus.briefs) engine.put(brief.id, documentOf(brief));
  return engine;
}

function near({ text, mentions }: Question, names: Names): Subject[] {
  const named: Entity[] = mentions.map(({ entity }) => entity);
  const subjects = [...new Set(named.filter(isSubject)), ...names.nearest(text, 3)];
  return [...new Set(subjects)].slice(0, 3);
}
