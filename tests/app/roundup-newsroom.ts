import type { Brief, Corpus } from '../../src/content/corpus.ts';
import { brief, corpusOf, country, organisation, topic } from '../corpus.ts';

/** A word of every title, which the log must never hold. */
export const SECRET = 'Zqxjk';

/** A brief of a day, on these subjects, titled in both languages. */
export function story(id: string, details: Partial<Brief> = {}): Brief {
  return brief(id, {
    title: { en: `${SECRET} ${id}`, ru: `${SECRET} ${id} по-русски` },
    ...details,
  });
}

/** News of the first two weeks, none of the third, and some of the fourth. */
export const STORIES: readonly Brief[] = [
  story('2021-11-02-roads', { countries: ['kz'] }),
  story('2021-11-09-mines', { countries: ['kz'], topics: ['energy'] }),
  story('2021-11-10-summit', { countries: ['uz'], organisations: ['sco'] }),
  story('2021-11-13-bazaar', { countries: ['uz'] }),
  story('2021-11-16-rail', { countries: ['kz'] }),
  story('2021-11-18-cotton', { countries: ['uz'] }),
  story('2021-11-30-gas', { countries: ['kz'], topics: ['energy'] }),
];

export function newsroom(briefs: readonly Brief[] = STORIES): Corpus {
  const corpus = corpusOf(briefs, {
    countries: [country('kz', 'Kazakhstan'), country('uz', 'Uzbekistan')],
    organisations: [organisation('sco', 'Shanghai Cooperation Organisation')],
    topics: [topic('energy', 'Energy')],
  });
  return {
    ...corpus,
    region: {
      ...corpus.region,
      name: { en: 'Middle Earth', ru: 'Средиземье' },
      languages: ['en', 'ru'],
      timeZone: 'Asia/Almaty',
    },
  };
}
