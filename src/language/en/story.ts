import type { StoryMessages } from '../messages/story.ts';
import { plural } from '../plural.ts';

export const story: StoryMessages = {
  partOf: 'Part of',
  place: (number, count) => `${number} of ${count}`,
  count: plural('en', { one: 'story', other: 'stories' }),
  none: 'There are no stories yet.',
  unknown: (text) => `I know no story called “${text}”.`,
};
