import type { Message } from '@grammyjs/types';
import type { MessageState } from '../protocol.ts';
import { placeOf } from './dialogs.ts';
import { copyText } from './opening.ts';
import { type Page, type Scene, sceneOf } from './page.ts';
import { focusComposer, setDraft } from './sending.ts';
import { summaryOf } from './text/summary.ts';

export interface MessageAction {
  readonly label: string;
  readonly danger?: boolean;
  readonly run: () => void;
}

/** What can be done with a message, as its menu lists it. */
export function actionsFor(page: Page, scene: Scene, state: MessageState): MessageAction[] {
  const { message } = state;
  const { dialog, speaker } = scene;
  if (dialog === undefined) return [];
  const key = rawKey(message);
  const shown = page.ui.raw || page.ui.rawOf.has(key);
  const mine = isOwn(message, scene) && !state.byBot;
  const posted = dialog.chat.kind === 'channel' && !state.byBot;
  const isAdmin = speaker?.role === 'owner' || speaker?.role === 'administrator';
  const mayDelete = dialog.chat.kind === 'private' || mine || isAdmin;
  const written = (mine || posted) && message.text !== undefined && !message.via_bot;
  return [
    ...(speaker ? [{ label: 'Reply', run: () => reply(page, message) }] : []),
    ...(message.text === undefined && message.caption === undefined
      ? []
      : [{ label: 'Copy text', run: () => void copyText(page, summaryWhole(message)) }]),
    ...(speaker && written ? [{ label: 'Edit', run: () => edit(page, message) }] : []),
    ...(page.ui.raw ? [] : [rawAction(page, key, shown)]),
    ...(speaker && mayDelete
      ? [{ label: 'Delete', danger: true, run: () => askToDelete(page, message) }]
      : []),
  ];
}

export function rawKey(message: Message): string {
  return `${message.chat.id}:${message.message_id}`;
}

/** Whether whoever speaks now wrote it: it then stands at the right. */
export function isOwn({ from, sender_chat, chat }: Message, { dialog, speaker }: Scene): boolean {
  if (dialog === undefined || speaker === undefined || dialog.chat.kind === 'channel') return false;
  if (sender_chat !== undefined) return speaker.anonymous && sender_chat.id === chat.id;
  return from?.id === speaker.person;
}

export function reply(page: Page, message: Message): void {
  const text = sceneOf(page)?.draft.text ?? '';
  setDraft(page, { text, replyTo: message.message_id });
  focusComposer();
}

function edit(page: Page, message: Message): void {
  setDraft(page, { text: message.text ?? '', editing: message.message_id });
  focusComposer();
}

function rawAction(page: Page, key: string, shown: boolean): MessageAction {
  return {
    label: shown ? 'Hide raw call' : 'Show raw call',
    run() {
      if (shown) page.ui.rawOf.delete(key);
      else page.ui.rawOf.add(key);
      page.update();
    },
  };
}

function askToDelete(page: Page, message: Message): void {
  page.ui.modal = {
    type: 'confirm',
    text: 'Delete this message for everybody?',
    action: 'Delete',
    confirmed() {
      const { dialog, speaker } = sceneOf(page) ?? {};
      if (dialog === undefined || speaker === undefined) return;
      const place = placeOf(dialog, speaker.person);
      void page.act('delete', { ...place, message: message.message_id });
    },
  };
  page.update();
}

function summaryWhole(message: Message): string {
  return message.text ?? message.caption ?? summaryOf(message);
}
