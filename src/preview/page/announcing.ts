import type { Change } from '../protocol.ts';
import { authorOf } from './chat/author.ts';
import { chatOf, dialogOf, type World } from './state.ts';
import { summaryOf } from './text/summary.ts';

const KEPT = 20;
/** The whole text can be read in the conversation. */
const SPOKEN_LENGTH = 600;

/** Tells screen readers of a new message by the bot in the open dialog. */
export function announce(change: Change, before: World, dialog: string | undefined): void {
  if (change.type !== 'message' || !change.state.byBot) return;
  const { snapshot } = before;
  if (snapshot === undefined) return;
  const { message } = change.state;
  if (dialogOf(chatOf(snapshot, change.chat), message) !== dialog) return;
  const known = (snapshot.messages[change.chat] ?? []).some(
    (state) => state.message.message_id === message.message_id,
  );
  const log = document.getElementById('announcer');
  if (known || log === null) return;
  const line = document.createElement('p');
  const text = message.text ?? summaryOf(message);
  line.textContent = `${authorOf(message).name}: ${text.slice(0, SPOKEN_LENGTH)}`;
  log.append(line);
  while (log.childElementCount > KEPT) log.firstElementChild?.remove();
}
