import type { Context } from 'grammy';
import type { GapOrder } from '../../briefing/view.ts';
import type { Gaps } from '../../gaps/gaps.ts';
import type { GapStore } from '../../gaps/store.ts';
import { composeGaps, composeGapsOff } from '../gaps-pages.ts';
import type { Library, Reply } from '../respond.ts';

/** Questions that are worth a look; the rest are few of a kind. */
const MOST_SHOWN = 200;

/** `/gaps`, in one of two orders. */
export async function gapsReply(
  store: Pick<GapStore, 'list' | 'total'> | undefined,
  order: GapOrder,
  library: Library,
): Promise<Reply> {
  const view = { type: 'gaps', order } as const;
  if (store === undefined) return { view, document: composeGapsOff(library) };
  const [shown, total] = [await store.list(order, MOST_SHOWN), await store.total()];
  return { view, document: composeGaps(shown, total, order, library) };
}

/** Keeps a question that a reply didn't answer; `gaps` is undefined where that is switched off. */
export async function noteGap(
  { chat, from, editedMessage }: Context,
  { gap }: Reply,
  library: Library,
  gaps: Gaps | undefined,
): Promise<void> {
  const place = chat?.id ?? from?.id;
  // Who mends a question asks it once.
  if (gap === undefined || place === undefined || editedMessage !== undefined) return;
  await gaps?.note(place, gap, library.today);
}
