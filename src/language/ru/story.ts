import type { StoryMessages } from '../messages/story.ts';
import { plural } from '../plural.ts';

export const story: StoryMessages = {
  partOf: 'Сюжет',
  place: (number, count) => `${number} из ${count}`,
  count: plural('ru', { one: 'сюжет', few: 'сюжета', many: 'сюжетов', other: 'сюжета' }),
  none: 'Сюжетов пока нет.',
  unknown: (text) => `Сюжета «${text}» я не знаю.`,
};
