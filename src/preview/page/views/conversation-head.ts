import { html, type TemplateResult } from 'lit-html';
import type { Dialog } from '../dialogs.ts';
import type { Page, Scene } from '../page.ts';
import { LIST } from '../routes.ts';
import { standingInWords } from '../text/standing.ts';
import { isTyping } from '../typing.ts';
import { avatar, topicMark } from './avatar.ts';
import { icon } from './icon.ts';

export function conversationHead(page: Page, scene: Scene, dialog: Dialog): TemplateResult {
  const { chat, topic } = dialog;
  const { bot } = scene.snapshot;
  const inPrivate = chat.kind === 'private';
  const title = inPrivate ? bot.name : (topic?.name ?? chat.title);
  const mark = topic
    ? topicMark(topic.id)
    : avatar(inPrivate ? bot.id : chat.id, inPrivate ? bot.name : chat.title);
  return html`<header class="conversation-head"><a class="round back" href=${LIST} aria-label="Back to the chats">${icon('back')}</a>${mark}<div class="head-text"><h2 class="title" dir="auto">${title}</h2><p class="state">${stateOf(page, scene, dialog)}</p></div></header>`;
}

function stateOf(page: Page, scene: Scene, dialog: Dialog): TemplateResult | string {
  if (!page.ui.connected) return 'Connecting…';
  const { bot } = scene.snapshot;
  const { chat, topic } = dialog;
  if (isTyping(page.world, dialog.id)) {
    const who = chat.kind === 'private' ? '' : `${bot.name} is `;
    return html`<span class="typing">${who}typing<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></span>`;
  }
  const standing = standingInWords(chat.standing);
  if (chat.kind === 'private') {
    return ['bot', `you are ${chat.title}`, ...(standing ? [standing] : [])].join(' · ');
  }
  const where = topic ? chat.title : chat.kind;
  return [where, standing ?? `with @${bot.username}`].join(' · ');
}
