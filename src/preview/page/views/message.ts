import type { Message } from '@grammyjs/types';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { keyed } from 'lit-html/directives/keyed.js';
import type { MessageState } from '../../protocol.ts';
import { authorOf, colourOf, originOf } from '../chat/author.ts';
import type { Item } from '../chat/flow.ts';
import { isOwn, rawKey } from '../message-actions.ts';
import type { Page, Scene } from '../page.ts';
import { pressPrefix } from '../pressing.ts';
import type { Scrolling } from '../scrolling.ts';
import { languageOfText } from '../text/spoken.ts';
import { summaryOf, thingName } from '../text/summary.ts';
import { fullTime, timeOfDay } from '../text/times.ts';
import { avatar } from './avatar.ts';
import { icon } from './icon.ts';
import { inlineKeyboard } from './inline-keyboard.ts';
import { menuEvents, openMenuFrom } from './menu-events.ts';
import { rawView } from './raw.ts';
import { textView } from './text.ts';

export function messageView(
  page: Page,
  scene: Scene,
  scrolling: Scrolling,
  item: Extract<Item, { type: 'message' }>,
  focusable: boolean,
): unknown {
  const { state, first, last } = item;
  const { message } = state;
  const own = isOwn(message, scene);
  const raw = page.ui.raw || page.ui.rawOf.has(rawKey(message));
  const pressed = pressedOf(page, message);
  const kind = scene.dialog?.chat.kind;
  const parts = [state, first, last, own, raw, focusable, pressed, kind, scene.person?.language];
  // Most messages stay as they are while others come.
  return guard(parts, () => {
    const events = menuEvents(page, message);
    const inGroup = kind === 'group' || kind === 'forum';
    const classes = [
      'message',
      own ? 'own' : 'other',
      first ? 'first' : '',
      last ? 'last' : '',
      inGroup && !own ? 'with-avatar' : '',
      message.reply_markup ? 'with-keyboard' : '',
      raw ? 'with-raw' : '',
    ];
    const author = authorOf(message);
    return html`<li id="m${message.message_id}" class=${classes.join(' ')} tabindex=${focusable ? 0 : -1} @focus=${events.focused} @contextmenu=${events.asked} @keydown=${events.key} @pointerdown=${events.down} @pointerup=${events.up} @pointercancel=${events.up} @pointermove=${events.moved}>${
      inGroup && !own
        ? html`<span class="avatar-place">${last ? avatar(author.id, author.name, 'small') : nothing}</span>`
        : nothing
    }<div class="column"><div class="bubble">${head(message, first && !own && kind !== 'private')}${quotation(message, scrolling)}${body(page, scene, state)}<button type="button" class="more" tabindex="-1" aria-label="Actions of the message" aria-haspopup="menu" @click=${(event: MouseEvent) => openMenuFrom(page, message, event)}>${icon('kebab')}</button></div>${inlineKeyboard(page, message)}${raw ? rawView(state) : nothing}</div></li>`;
  });
}

function head(message: Message, named: boolean): TemplateResult {
  const author = authorOf(message);
  const origin = originOf(message);
  const via = message.via_bot?.username;
  return html`${
    named
      ? html`<div class="author name-${colourOf(author.id)}">${author.name}${message.author_signature ? html`<span class="signature">${message.author_signature}</span>` : nothing}</div>`
      : html`<span class="unseen">${author.name}: </span>`
  }${origin ? html`<div class="origin">Forwarded from <strong>${origin.name}</strong></div>` : nothing}${
    via ? html`<div class="via">via <strong>@${via}</strong></div>` : nothing
  }`;
}

/** In a topic everything that replies to nothing replies to what opened it. */
function quotation(message: Message, scrolling: Scrolling): TemplateResult | typeof nothing {
  const original = message.reply_to_message;
  if (original === undefined || original.forum_topic_created) return nothing;
  const author = authorOf(original);
  const line = message.quote?.text ?? summaryOf(original);
  return html`<button type="button" class="quotation name-${colourOf(author.id)}" @click=${() => scrolling.toMessage(original.message_id)}><span class="unseen">In reply to </span><strong>${author.name}</strong><span class="line" dir="auto">${line}</span></button>`;
}

function body(page: Page, scene: Scene, { message, byBot, update }: MessageState): TemplateResult {
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  const thing = thingName(message);
  const own = isOwn(message, scene);
  const told = update !== undefined;
  const delivery =
    own && !byBot
      ? html`<span class="ticks" title=${told ? 'The bot was told' : 'Sent; the bot wasn’t told'}>${icon(told ? 'ticks' : 'tick')}</span>`
      : nothing;
  const meta = html`<span class="meta">${message.edit_date ? html`<span class="edited">edited</span>` : nothing}<time title=${fullTime(message.date)}>${timeOfDay(message.date)}</time>${delivery}</span>`;
  const shown =
    text === undefined
      ? nothing
      : // Anew after an edit, so that nothing stays open that was opened in another text.
        keyed(message.edit_date, html`<span>${textView(page, text, entities)}</span>`);
  const language = text === undefined ? undefined : languageOfText(text, scene.person?.language);
  return html`<div class="body" dir="auto" lang=${language ?? nothing}>${
    thing === undefined ? nothing : html`<span class="thing" lang="en">${thing}</span>`
  }${shown}${meta}</div>`;
}

/** Which of its buttons wait for the bot. */
function pressedOf({ ui }: Page, message: Message): string {
  const start = pressPrefix(message);
  return [...ui.pressed].filter((key) => key.startsWith(start)).join();
}
