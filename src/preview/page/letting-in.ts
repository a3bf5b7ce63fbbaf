import type { KeyboardButtonRequestChat } from '@grammyjs/types';
import type { ChatState, WayIn } from '../protocol.ts';
import { type Page, sceneOf } from './page.ts';
import { openDialog } from './routes.ts';
import { dialogId } from './state.ts';
import { rightsInWords, standingInWords } from './text/standing.ts';

/** A `request_chat` key of the keyboard: whoever speaks chooses a chat, and the bot is told. */
export async function shareChat(
  page: Page,
  button: string,
  request: KeyboardButtonRequestChat,
): Promise<void> {
  const kind = request.chat_is_channel ? 'channel' : 'group';
  const rights = rightsInWords(request.bot_administrator_rights);
  const note = `The bot is told which one${entry(rights, request.bot_is_member === true)}.`;
  await choose(page, { kind, note, way: { by: 'button', button } }, async (as, { id: chat }) => {
    page.ui.toEnd = true;
    await page.act('share', { as, button, chat });
  });
}

/** `t.me/<bot>?startgroup`. */
export async function addToGroup(page: Page, payload: string | undefined): Promise<void> {
  const note = 'The bot joins it.';
  await choose(page, { kind: 'group', note, way: { by: 'startgroup' } }, async (as, chat) => {
    const asked = { as, chat: chat.id, ...(payload === undefined ? {} : { payload }) };
    if ((await page.act('startGroup', asked)) === undefined) return;
    // As clients do: what the bot says next it says there.
    page.ui.speakers.set(chat.id, as);
    openDialog(page, dialogId(chat, undefined));
  });
}

/** `t.me/<bot>?startchannel&admin=<rights>`. */
export async function addToChannel(page: Page, rights: string | undefined): Promise<void> {
  const given = rights === undefined ? {} : { rights };
  const words = (rights ?? 'post_messages').split('+').map((name) => name.replaceAll('_', ' '));
  const note = `The bot becomes an administrator there, who may ${words.join(', ')}.`;
  const way = { by: 'startchannel', ...given } as const;
  await choose(page, { kind: 'channel', note, way }, async (as, chat) => {
    const done = await page.act('startChannel', { as, chat: chat.id, ...given });
    if (done !== undefined) page.toast(`The bot is an administrator of “${chat.title}”.`);
  });
}

/** Asks what their client would offer, and shows that. */
async function choose(
  page: Page,
  { kind, note, way }: { kind: 'group' | 'channel'; note: string; way: WayIn },
  chosen: (as: number, chat: ChatState) => Promise<void>,
): Promise<void> {
  const { person } = sceneOf(page) ?? {};
  if (person === undefined) return page.toast('Nobody speaks here.');
  const offered = await page.act('choices', { as: person.id, way });
  if (offered === undefined) return;
  const chats = (page.world.snapshot?.chats ?? []).filter(({ id }) => offered.chats.includes(id));
  page.ui.modal = {
    type: 'choose-chat',
    title: `Choose a ${kind}`,
    note,
    none: `${person.name} runs no ${kind} that fits.`,
    offered: chats.map((chat) => ({
      id: String(chat.id),
      chat,
      topic: undefined,
      detail: standingInWords(chat.standing) ?? 'the bot is in it',
    })),
    chosen(id) {
      const chat = chats.find((each) => String(each.id) === id);
      if (chat !== undefined) void chosen(person.id, chat);
    },
  };
  page.update();
}

function entry(rights: string, joins: boolean): string {
  if (rights !== '') return `, and becomes an administrator there, who may ${rights}`;
  return joins ? ', and joins it' : '';
}
