import type { MessageEntity } from '@grammyjs/types';
import { html, nothing, type TemplateResult } from 'lit-html';
import { copyText, openLink, openMention } from '../opening.ts';
import type { Page } from '../page.ts';
import { sendText } from '../sending.ts';
import { dateTimeText, fullDateTime } from '../text/date-time.ts';
import { entityTree, type TextNode, textOf } from '../text/entities.ts';
import { linkTarget } from '../text/link.ts';
import { expandableQuote, preformatted, spoiler } from './text-blocks.ts';

type Piece = TemplateResult | string | typeof nothing;

const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);

/** The text of a message with all that its entities make of it. */
export function textView(
  page: Page,
  text: string,
  entities: readonly MessageEntity[] | undefined,
): readonly Piece[] {
  // A block ends its line by itself, so the line feed after one isn't drawn.
  let afterBlock = false;

  function pieces(nodes: readonly TextNode[]): Piece[] {
    return nodes.map((node) => {
      if ('text' in node) {
        const shown = afterBlock && node.text.startsWith('\n') ? node.text.slice(1) : node.text;
        afterBlock = false;
        return shown;
      }
      const children = pieces(node.children);
      if (BLOCKS.has(node.entity.type)) afterBlock = true;
      return entityView(page, node.entity, children, textOf(node.children));
    });
  }

  return pieces(entityTree(text, entities));
}

function entityView(
  page: Page,
  entity: MessageEntity,
  children: readonly Piece[],
  text: string,
): Piece {
  switch (entity.type) {
    case 'bold':
      return html`<strong>${children}</strong>`;
    case 'italic':
      return html`<em>${children}</em>`;
    case 'underline':
      return html`<u>${children}</u>`;
    case 'strikethrough':
      return html`<s>${children}</s>`;
    case 'code':
      return html`<code title="Click to copy" @click=${() => void copyText(page, text)}>${children}</code>`;
    case 'pre':
      return preformatted(page, entity.language, text, children);
    case 'spoiler':
      return spoiler(children);
    case 'blockquote':
      return html`<blockquote>${children}</blockquote>`;
    case 'expandable_blockquote':
      return expandableQuote(children);
    case 'text_link':
      return link(page, entity.url, children);
    case 'url':
      return link(page, text, children);
    case 'date_time':
      return dateTime(page, entity, children);
    default:
      return reference(page, entity, children, text);
  }
}

/** An address of the web is a true link; of others nothing reaches the browser's address bar. */
function link(page: Page, url: string, children: readonly Piece[]): TemplateResult {
  const target = linkTarget(url, page.world.snapshot?.bot.username ?? '');
  if (target.type === 'web') {
    return html`<a href=${target.url} title=${target.url} target="_blank" rel="noopener noreferrer">${children}</a>`;
  }
  return pressable(() => openLink(page, url), children, url);
}

/** What leads somewhere within Telegram. */
function reference(
  page: Page,
  entity: MessageEntity,
  children: readonly Piece[],
  text: string,
): Piece | TemplateResult {
  switch (entity.type) {
    case 'bot_command':
      return pressable(() => void sendText(page, text), children);
    case 'mention':
      return pressable(() => openMention(page, text), children);
    case 'text_mention':
      return pressable(
        () => page.toast(`Telegram would open the profile of ${entity.user.first_name}.`),
        children,
      );
    case 'hashtag':
    case 'cashtag':
      return pressable(() => page.toast(`Telegram would search for ${text}.`), children);
    case 'email':
      return pressable(() => openLink(page, `mailto:${text}`), children);
    case 'phone_number':
      return pressable(() => openLink(page, `tel:${text}`), children);
    default:
      return html`${children}`;
  }
}

function pressable(run: () => void, children: readonly Piece[], title?: string): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return html`<a class="within" role="link" tabindex="0" title=${title ?? nothing} @click=${run} @keydown=${onKey}>${children}</a>`;
}

function dateTime(
  page: Page,
  entity: MessageEntity.DateTimeMessageEntity,
  children: readonly Piece[],
): TemplateResult {
  const reader = { locale: undefined, now: Math.floor(page.now() / 1000) };
  const full = fullDateTime(entity.unix_time, reader);
  const shown = dateTimeText(entity, reader) ?? html`${children}`;
  const date = new Date(entity.unix_time * 1000);
  const iso = Number.isNaN(date.getTime()) ? nothing : date.toISOString();
  return html`<time datetime=${iso} title=${full}>${shown}</time>`;
}
