import type { SearchMessages } from '../messages/search.ts';

export const search: SearchMessages = {
  nothing: (region) => `I found nothing on this in my briefs on ${region}.`,
  perhaps: 'Perhaps one of these pages helps.',
  howTo: 'Write what you look for after the command, for example /search gas prices.',
  meant: (question) => `Did you mean “${question}”?`,
  taken: (written, taken) => `I read “${written}” as ${taken}.`,
  onlyEnglish: 'The answer is only in English so far.',
  inEnglish: 'in English',
  more: 'More results',
  newest: (subjects) => `${subjects}: the newest`,
  nothingOn: (name) => `I found nothing on this about ${name}.`,
  noProfile: (name) => `I have no profile of ${name}.`,
  noLongerInOffice: 'I don’t know who holds the office now; known from before:',
  onlyPrivate: 'This works only in our private chat.',
  openPrivate: 'Ask me in private',
  welcome: 'Always glad to.',
  askMe: (region) => `Name me with a question, and I answer from my briefs on ${region}.`,
};
