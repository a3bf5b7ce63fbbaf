import type { Context, NextFunction } from 'grammy';
import type { Document } from '../../briefing/document.ts';
import { requestOf } from '../addressed.ts';
import { deliver } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { linkTo } from '../links.ts';
import { composeOnlyPrivate } from '../personal-pages.ts';
import type { Library, Reply } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import type { AdminDesk } from './admin.ts';
import { isCancel, putAway } from './chosen-chat.ts';
import type { OwnChats } from './own-chats.ts';
import type { PersonalDataDesk } from './personal-data.ts';

export interface OwnAffairs {
  readonly desk: Desk;
  readonly settings: SettingsDesk;
  readonly ownChats: OwnChats;
  readonly personalData: PersonalDataDesk;
  readonly admin: AdminDesk;
}

/** What a link to the private chat carries for these commands; without `/` they are the same words. */
const PERSONAL = ['mydata', 'deletemydata'] as const;

/**
 * `/mydata`, `/deletemydata` and the admins' commands; a first `/start` of somebody who let the bot
 * into a chat before. Everything else goes on, the admins' commands of others too.
 */
export function answerOwnCommands(affairs: OwnAffairs) {
  const { desk, settings, ownChats } = affairs;

  return async (ctx: Context, next: NextFunction): Promise<void> => {
    const message = ctx.msg;
    const isPrivate = ctx.chat?.type === 'private';
    if (message === undefined || ctx.from === undefined) return await next();
    if (isPrivate && isCancel(message.text)) {
      return await putAway(ctx, await desk.library(ctx));
    }
    const request = requestOf(message, ctx.me);
    if (request?.type !== 'command') return await next();
    const { name, args, named } = request;
    const asked = name === 'start' && isPrivate ? args : name;
    // In a group it may be meant for another bot.
    if (isPersonal(asked) && !isPrivate && !named) return;
    const reply = await replyTo(asked, isPrivate, ctx, await desk.library(ctx));
    if (reply !== undefined) return await deliver(ctx, reply, await desk.library(ctx));
    await next();
    if (name !== 'start') return;
    if (isPrivate) await ownChats.tellOfUntold(ctx, settings, await desk.library(ctx));
    else await ownChats.correctTold(ctx);
  };

  async function replyTo(
    name: string,
    isPrivate: boolean,
    ctx: Context,
    library: Library,
  ): Promise<Reply | undefined> {
    const { admin, personalData } = affairs;
    const person = ctx.from?.id;
    if (person === undefined) return undefined;
    if (isPersonal(name)) {
      if (!isPrivate) return inPrivate(linkTo(library.address, name), library);
      return name === 'mydata'
        ? await personalData.show(person, library)
        : await personalData.confirm(ctx, person, library);
    }
    if (!isPrivate || !admin.isAdmin(person)) return undefined;
    if (name === 'deliveries') return await admin.deliveries(library);
    if (name === 'gaps') return await admin.gaps('frequent', library);
    return name === 'subscribers' ? await admin.subscribers(library) : undefined;
  }
}

function isPersonal(name: string): name is (typeof PERSONAL)[number] {
  return PERSONAL.some((one) => one === name);
}

function inPrivate(link: string, library: Library): Reply {
  const document: Document = composeOnlyPrivate(link, library);
  return { view: { type: 'my data' }, document };
}
