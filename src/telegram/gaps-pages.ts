import { bold, type Document, type Group, item, paragraph } from '../briefing/document.ts';
import type { GapOrder } from '../briefing/view.ts';
import type { Gap } from '../gaps/store.ts';
import { dayInWords } from '../language/dates.ts';
import { LANGUAGES } from '../language/languages.ts';
import type { Library } from './respond.ts';

/** A page that is read without scrolling far. */
const PAGE_LENGTH = 1500;

/** Questions that found no answer, in one of two orders. */
export function composeGaps(
  gaps: readonly Gap[],
  total: number,
  order: GapOrder,
  { messages }: Library,
): Document {
  const words = messages.admin.gaps;
  if (gaps.length === 0) {
    return { title: [bold(words.title)], groups: [paragraph(words.none)], actions: [] };
  }
  const others = total - gaps.length;
  return {
    title: [bold(words.title), ` · ${words.order[order]} · ${words.total(total)}`],
    groups: [
      ...gaps.map((gap) => line(gap, messages)),
      ...(others > 0 ? [paragraph(words.others(others))] : []),
      paragraph(words.how),
    ],
    actions: [
      (['frequent', 'newest'] as const).map((each) => ({
        label: each === order ? `✓ ${words.order[each]}` : words.order[each],
        open: { type: 'gaps', order: each },
      })),
    ],
    charactersPerPage: PAGE_LENGTH,
  };
}

/** Of somebody who turned them off. */
export function composeGapsOff({ messages }: Library): Document {
  return { groups: [paragraph(messages.admin.gaps.off)], actions: [] };
}

function line(gap: Gap, { admin, language: shown }: Library['messages']): Group {
  const { count, words, language, lastDay } = gap;
  const name = LANGUAGES.get(language)?.settings.ownName ?? language;
  return item(
    bold(admin.gaps.times(count)),
    ` ${words} · ${name === 'und' ? admin.gaps.unknownLanguage : name} · ${dayInWords(lastDay, shown)}`,
  );
}
