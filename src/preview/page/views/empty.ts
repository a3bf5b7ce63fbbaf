import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page, Scene } from '../page.ts';
import { fillComposer } from '../sending.ts';
import { avatar } from './avatar.ts';

/** What an empty conversation says, so that the first message is easy. */
export function emptyConversation(page: Page, scene: Scene): TemplateResult | typeof nothing {
  const { dialog, snapshot, speaker, person } = scene;
  if (dialog === undefined) return nothing;
  const { bot } = snapshot;
  const { chat } = dialog;
  const { kind, title } = chat;
  if (kind === 'private') {
    const region = snapshot.region[person?.language ?? ''] ?? Object.values(snapshot.region)[0];
    const about =
      speaker?.description ??
      `Briefings on ${region ?? 'a region'}: ask anything in your own words.`;
    return html`<div class="empty"><div class="empty-card">${avatar(bot.id, bot.name, 'large')}<h3>What can this bot do?</h3><p dir="auto">${about}</p><p class="quiet">${title} hasn’t started it yet.</p></div></div>`;
  }
  if (chat.standing === 'left' || chat.standing === 'kicked') {
    return html`<div class="empty"><div class="empty-card"><h3>The bot isn’t in this ${kind}</h3><p>Its owner lets it in: by /subscribe in their private chat with the bot, or by hand, in the tools.</p></div></div>`;
  }
  const command = speaker?.commands[0]?.command ?? 'help';
  const heading = kind === 'channel' ? 'Nothing was posted yet' : 'No messages here yet';
  const how =
    kind === 'channel'
      ? 'Post something: the bot sees what is meant for it.'
      : 'In groups the bot answers what is meant for it. Try one of these:';
  return html`<div class="empty"><div class="empty-card"><h3>${heading}</h3><p>${how}</p>${example(page, `/${command}@${bot.username}`, 'a command to it')}${example(page, `@${bot.username} `, 'a search, with cards to choose from')}</div></div>`;
}

function example(page: Page, text: string, words: string): TemplateResult {
  const shown = text.endsWith(' ') ? `${text}words` : text;
  return html`<button type="button" class="example" @click=${() => fillComposer(page, text)}><code>${shown}</code><span>${words}</span></button>`;
}
