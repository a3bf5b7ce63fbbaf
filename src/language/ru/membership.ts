import type { MembershipMessages } from '../messages/membership.ts';

export const membership: MembershipMessages = {
  verdict: {
    yes: 'Да.',
    no: 'Нет.',
    'not a member': 'Не как член.',
    'not any more': 'Уже нет.',
    unknown: 'Не записано.',
  },
  neverRecorded: (country, organisation) =>
    `В моих справках об этом ничего нет (${organisation} — ${country}): ни что входит, ни что не входит.`,
  notListed: (country, organisation, held) =>
    `В моём списке членов (${organisation}, ${held}) такой страны нет: ${country}.`,
  noList: (organisation) => `Списка тех, кто входит, в моих справках нет: ${organisation}.`,
  noneInRole: (role, organisation) => `${role}: в моей справке (${organisation}) никого нет.`,
  inEach: 'Входят в каждую',
  fromCountries: 'Полного списка у меня нет. Из справок о странах:',
  of: (name) => `${name}: членство`,
  nothingOf: (country) => `О членстве в моих справках ничего нет: ${country}.`,
  more: (count) => `ещё ${count}`,
};
