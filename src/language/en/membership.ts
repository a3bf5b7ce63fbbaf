import type { MembershipMessages } from '../messages/membership.ts';

export const membership: MembershipMessages = {
  verdict: {
    yes: 'Yes.',
    no: 'No.',
    'not a member': 'Not as a member.',
    'not any more': 'Not any more.',
    unknown: 'Not recorded.',
  },
  neverRecorded: (country, organisation) =>
    `My profiles say nothing of ${country} in ${organisation}, neither that it belongs nor that it doesn’t.`,
  notListed: (country, organisation, held) =>
    `${country} is not in the list of ${organisation} members that I have (${held}).`,
  noList: (organisation) => `My profiles have no list of who belongs to ${organisation}.`,
  noneInRole: (role, organisation) => `${role}: none in my profile of ${organisation}.`,
  inEach: 'In each of them',
  fromCountries: 'I have no full list. From the profiles of countries:',
  of: (name) => `${name}: memberships`,
  nothingOf: (country) => `My profiles record no memberships of ${country}.`,
  more: (count) => `${count} more`,
};
