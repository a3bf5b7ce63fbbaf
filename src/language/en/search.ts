import type { SearchMessages } from '../messages/search.ts';

export const search: SearchMessages = {
  nothing: (region) => `I found nothing on this in my briefs on ${region}.`,
  noneDated: (asked) => `I have no briefs for this time: ${asked}. The nearest:`,
  perhaps: 'Perhaps one of these pages helps.',
  howTo: 'Write what you look for after the command, for example /search gas prices.',
  meant: (question) => `Did you mean “${question}”?`,
  taken: (written, taken) => `I read “${written}” as ${taken}.`,
  onlyEnglish: 'The answer is only in English so far.',
  inEnglish: 'in English',
  moreInEnglish: 'In English:',
  more: 'More results',
  newest: (subjects) => `${subjects}: the newest`,
  nothingOn: (name) => `I found nothing on this about ${name}.`,
  noProfile: (name) => `I have no profile of ${name}.`,
  noLongerInOffice: 'I don’t know who holds the office now; known from before:',
  onlyPrivate: 'This works only in our private chat.',
  openPrivate: 'Ask me in private',
  nothingInline: 'Nothing found: ask me in private',
  welcome: 'Always glad to.',
  askHere: (region) =>
    `Write a question, a name or a date, and I answer from my briefs on ${region}.`,
  subscription:
    'I send a weekly roundup: /subscribe begins it, /settings changes it, /unsubscribe ends it.',
  askMe: (region) => `Name me with a question, and I answer from my briefs on ${region}.`,
};
