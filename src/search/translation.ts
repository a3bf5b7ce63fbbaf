import type { Brief, BriefFact } from '../content/corpus.ts';
import type { Asked } from './asked.ts';
import { termsIn } from './brief-terms.ts';
import { hasName, hasWord, share } from './coverage.ts';
import { isKnownWord } from './meanings.ts';
import { factText } from './passages.ts';
import { givesReason } from './reasons.ts';
import { hasAnyFigure, hasDates, hasFigures, hasNames, likeness } from './renderings.ts';
import { sentencesOf } from './sentences.ts';

type Stance = BriefFact['stance'];

/** What of a translated summary answers, and which facts say more of what was asked. */
export interface Translation {
  /** In the summary's order, never empty. */
  readonly parts: readonly TranslatedPart[];
  /** Indices of facts, the best first. */
  readonly more: readonly number[];
}

export interface TranslatedPart {
  readonly text: string;
  /** Of the fact that says the same, as far as numbers and names tell. */
  readonly stance: Stance;
}

/** What was asked of a brief, with the facts that answer, the best first. */
export interface Answering {
  readonly asked: Asked;
  /** Whether a reason is asked for. */
  readonly why: boolean;
  readonly brief: Brief;
  readonly facts: readonly [number, ...number[]];
}

/** A second sentence may say what the first leaves out; more of them is the summary. */
const MOST_SENTENCES = 2;

/**
 * The sentences of a summary in another language than the facts' that say most of what was asked;
 * undefined where they say nothing of it that a fact says.
 */
export function translationOf(summary: string, answering: Answering): Translation | undefined {
  const { asked, brief, facts } = answering;
  const sentences = sentencesOf(summary);
  const had = sentences.map((sentence) => coveredBy(sentence, answering));
  const best = had.indexOf(Math.max(...had));
  const [first] = facts;
  const lacks = hadWords(sentences.join(' '), asked) === 0;
  if ((had[best] ?? 0) === 0 || (lacks && hadWords(factText(brief, first), asked) > 0)) {
    return undefined;
  }
  const chosen = new Set([best, ...addingWords(sentences, best, asked)]);
  const more: number[] = [];
  const said = () => sentences.filter((_, at) => chosen.has(at)).join(' ');
  for (const fact of facts) {
    if (says(said(), fact, answering)) continue;
    const adds = sentences.findIndex(
      (sentence, at) =>
        !chosen.has(at) &&
        chosen.size < MOST_SENTENCES &&
        says(`${said()} ${sentence}`, fact, answering),
    );
    if (adds === -1) more.push(fact);
    else chosen.add(adds);
  }
  const parts = [...chosen]
    .sort((a, b) => a - b)
    .map((at) => partOf(sentences[at] ?? '', answering));
  return { parts: withOneSpeaker(parts), more };
}

/** How much of what was asked a sentence has; what is asked for is a part of it. */
function coveredBy(sentence: string, { asked, why }: Answering): number {
  const names = termsIn([sentence]);
  const named = share(asked.names, (each) => (hasName(names, each) ? 1 : 0)) ?? 0;
  const covered = hadWords(sentence, asked) + 0.5 * named;
  return covered + (why && covered > 0 && givesReason(sentence) ? 0.5 : 0);
}

/** The sentence that has most of the asked words that the best one lacks, if any has one. */
function addingWords(sentences: readonly string[], best: number, { words }: Asked): number[] {
  const had = translatedTerms(sentences[best] ?? '');
  const lacking = words.filter((each) => !each.light && hasWord(had, each) === 0);
  const adds = sentences.map((sentence) => {
    const terms = translatedTerms(sentence);
    return share(lacking, (each) => hasWord(terms, each)) ?? 0;
  });
  const most = Math.max(...adds);
  return most === 0 ? [] : [adds.indexOf(most)];
}

/** The share of the words that were asked. */
function hadWords(text: string, { words }: Asked): number {
  const terms = translatedTerms(text);
  return share(words, (each) => hasWord(terms, each)) ?? 0;
}

/** A percentage is written with its sign or in a word. */
function translatedTerms(text: string): Set<string> {
  return termsIn([text.replaceAll('%', ' percent')]);
}

/** How certainly a fact has a word that its translation lacks. */
const CERTAIN = 0.6;

/** Whether a text in another language says what of a fact was asked for. */
function says(text: string, index: number, answering: Answering): boolean {
  const { asked, why, brief, facts } = answering;
  const fact = factText(brief, index);
  if (why && givesReason(fact) && !givesReason(text)) return false;
  const counts = asked.expected.has('number') || asked.expected.has('money');
  // A further fact nearly always has some other figure, day or name.
  if (index !== facts[0]) return !counts || hasFigures(text, fact) || hasAnyFigure(text);
  if (counts && !hasFigures(text, fact)) return false;
  if (!saysWhenAndWho(text, fact, asked)) return false;
  const [had, hadByFact] = [translatedTerms(text), termsIn([fact])];
  return asked.words.every(
    (each) => each.light || hasWord(had, each) > 0 || hasWord(hadByFact, each) < CERTAIN,
  );
}

function saysWhenAndWho(text: string, fact: string, { expected, names }: Asked): boolean {
  if (expected.has('date') && !hasDates(text, fact)) return false;
  if (!expected.has('person') && !expected.has('place')) return true;
  const asked = new Set(names.flatMap(({ spellings }) => spellings.flat()));
  return hasNames(text, fact, (word) => asked.has(word.term) || isKnownWord(word));
}

/** So much in common, and a sentence says what one fact says. */
const RENDERED = 0.5;

function partOf(text: string, { brief: { facts } }: Answering): TranslatedPart {
  const alike = facts.map((fact) => likeness(text, `${fact.text} ${speakerOf(fact.stance)}`));
  const best = alike.indexOf(Math.max(...alike));
  const [first, ...others] = facts.map(({ stance }) => stance);
  const same = others.every((stance) => speakerOf(stance) === speakerOf(first));
  const rendered = (alike[best] ?? 0) >= RENDERED ? facts[best]?.stance : undefined;
  return { text, stance: rendered ?? (same ? first : undefined) ?? { type: 'report' } };
}

function speakerOf(stance: Stance | undefined): string {
  return stance === undefined || stance.type === 'report' ? '' : stance.by;
}

/** Sentences behind each other that say the words of one are one part. */
function withOneSpeaker(parts: readonly TranslatedPart[]): TranslatedPart[] {
  const merged: TranslatedPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const same =
      last?.stance.type === part.stance.type && speakerOf(last.stance) === speakerOf(part.stance);
    if (last !== undefined && same) {
      merged[merged.length - 1] = { ...last, text: `${last.text} ${part.text}` };
    } else merged.push(part);
  }
  return merged;
}
