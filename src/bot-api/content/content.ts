import type { Message } from '@grammyjs/types';
import type { Content } from '../human/content.ts';
import { createFiles, type Files } from './files.ts';
import { MEDIA } from './media.ts';
import { SERVICE } from './service.ts';
import { THINGS } from './things.ts';

/** How each kind of content is made up: plausible, with no file behind it. */
export type Builders<C extends { kind: string }> = {
  readonly [K in C['kind']]: (content: Extract<C, { kind: K }>, files: Files) => Partial<Message>;
};

const BUILDERS: Builders<Content> = { ...MEDIA, ...THINGS, ...SERVICE };

/** The part of a message that such content makes up. */
export function contentFields(content: Content, serial: number): Partial<Message> {
  const build: (content: never, files: Files) => Partial<Message> = BUILDERS[content.kind];
  return build(content as never, createFiles(serial));
}

/** Whether Telegram says it, rather than somebody sending it. */
export function isService(content: Content): boolean {
  return content.kind in SERVICE;
}
