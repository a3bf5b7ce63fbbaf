import type { Offered } from '../protocol.ts';
import { placeOf } from './dialogs.ts';
import { type Page, sceneOf } from './page.ts';
import type { InlineOffer, OfferedResult } from './ui.ts';

/** A query is asked once the typing pauses, as clients do. */
const PAUSE_MS = 250;

const NOTHING = { results: [], nextOffset: '', button: undefined } as const;

let timer: ReturnType<typeof setTimeout> | undefined;

/** The query where the composer holds `@bot words`. */
export function inlineQuery(text: string, username: string): string | undefined {
  const [, name, query] = /^@(\w+)\s(.*)$/s.exec(text) ?? [];
  return name?.toLowerCase() === username.toLowerCase() ? query?.trimStart() : undefined;
}

/** The composer's text changed: asks the bot what it offers, or puts its offer away. */
export function inlineTyped(page: Page): void {
  const { ui } = page;
  clearTimeout(timer);
  const scene = sceneOf(page);
  const { dialog, speaker } = scene ?? {};
  const query =
    scene === undefined || scene.draft.editing !== undefined
      ? undefined
      : inlineQuery(scene.draft.text, scene.snapshot.bot.username);
  if (dialog === undefined || speaker === undefined || query === undefined) {
    ui.inline = undefined;
    return;
  }
  const { id } = dialog;
  const as = speaker.person;
  const before = ui.inline?.dialog === id && ui.inline.as === as ? ui.inline : undefined;
  // What was offered before stays in sight until something else is.
  const asked: InlineOffer = {
    ...(before ?? NOTHING),
    dialog: id,
    as,
    query,
    state: 'asking',
    more: false,
  };
  ui.inline = asked;
  timer = setTimeout(async () => {
    const offered = await page.act('inline', { ...placeOf(dialog, as), query });
    // Something else was typed meanwhile.
    if (ui.inline !== asked) return;
    ui.inline = offered?.answered
      ? { ...asked, ...shownOf(offered), state: 'answered' }
      : { ...asked, ...NOTHING, state: 'silent' };
    ui.active = undefined;
    page.update();
  }, PAUSE_MS);
}

/** The end of the results is in sight. */
export async function moreResults(page: Page): Promise<void> {
  const { ui } = page;
  const asked = ui.inline;
  const dialog = sceneOf(page)?.dialog;
  if (asked === undefined || dialog === undefined || asked.more) return;
  const { state, as, query, nextOffset: offset, results, button } = asked;
  if (state !== 'answered' || offset === '') return;
  const waiting = { ...asked, more: true };
  ui.inline = waiting;
  page.update();
  const offered = await page.act('inline', { ...placeOf(dialog, as), query, offset });
  if (ui.inline !== waiting) return;
  const next = offered?.answered ? shownOf(offered) : NOTHING;
  ui.inline = { ...waiting, ...next, results: [...results, ...next.results], button, more: false };
  page.update();
}

/** Posts a result in place of what the composer holds. */
export async function chooseResult(page: Page, { queryId, result }: OfferedResult): Promise<void> {
  const { dialog, speaker } = sceneOf(page) ?? {};
  if (dialog === undefined || speaker === undefined) return;
  page.ui.inline = undefined;
  page.ui.active = undefined;
  page.ui.drafts.delete(dialog.id);
  page.update();
  await page.act('choose', { ...placeOf(dialog, speaker.person), queryId, result: result.id });
}

function shownOf({ queryId, results, nextOffset, button }: Extract<Offered, { answered: true }>) {
  return { results: results.map((result) => ({ queryId, result })), nextOffset, button };
}
