import type { RoundupMessages } from '../messages/roundup.ts';

const names = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const roundup: RoundupMessages = {
  title: (region, span) => `${region} · ${span}`,
  chosen: (briefs, followed) => `${briefs} on ${followed}`,
  youFollow: (followed) => `You follow ${followed}`,
  list: (items) => names.format(items),
  also: 'Also',
  more: (count) => `And ${count} more`,
  moreNames: (count) => `${count} more`,
  cameInLate: 'Came in late',
  corrected: 'Corrected',
  nothingNew: (span, followed) =>
    followed === undefined ? `Nothing new for ${span}.` : `Nothing new on ${followed} for ${span}.`,
  archive: 'Open the archive',
  weekByWeek: 'Week by week',
  settings: 'Settings · Unfollow',
  sentLate: (due) => `Due ${due}; sent late.`,
  next: (instant) => `Next: ${instant}`,
};
