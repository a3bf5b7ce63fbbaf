import { createNames } from '../../src/search/names.ts';
import { createZones } from '../../src/subscriptions/zones.ts';
import { corpusOf, country, organisation, place, topic } from '../corpus.ts';

const { region, ...entities } = corpusOf([], {
  countries: [
    country('kz', 'Kazakhstan', {
      name: { en: 'Kazakhstan', ru: 'Казахстан' },
      facts: [{ label: 'capital', value: { en: 'Astana', ru: 'Астана' } }],
    }),
    country('uz', 'Uzbekistan', {
      name: { en: 'Uzbekistan', ru: 'Узбекистан' },
      facts: [{ label: 'capital', value: { en: 'Tashkent', ru: 'Ташкент' } }],
    }),
    country('kg', 'Kyrgyzstan', { name: { en: 'Kyrgyzstan', ru: 'Кыргызстан' } }),
    country('af', 'Afghanistan', { name: { en: 'Afghanistan', ru: 'Афганистан' } }),
  ],
  organisations: [
    organisation('sco', 'Shanghai Cooperation Organisation', {
      short: { en: 'SCO', ru: 'ШОС' },
      name: {
        en: 'Shanghai Cooperation Organisation',
        ru: 'Шанхайская организация сотрудничества',
      },
    }),
    (({ profile: _, ...named }) => named)(
      organisation('eu', 'European Union', { name: { en: 'European Union', ru: 'Евросоюз' } }),
    ),
  ],
  topics: [
    { ...topic('energy', 'Energy'), name: { en: 'Energy', ru: 'Энергетика' } },
    { ...topic('water', 'Water'), name: { en: 'Water', ru: 'Вода' } },
    topic('transport_corridors', 'Transport corridors'),
    { ...topic('unrest', 'Unrest'), aliases: [{ text: 'Bloody Sunday', language: 'en' }] },
  ],
  places: [
    place('almaty', 'Almaty', { name: { en: 'Almaty', ru: 'Алматы' }, within: 'kz' }),
    place('astana', 'Astana', { name: { en: 'Astana', ru: 'Астана' }, within: 'kz' }),
    place('mangystau', 'Mangystau', { within: 'kz' }),
    place('aktau', 'Aktau', {
      name: { en: 'Aktau', ru: 'Актау' },
      within: 'mangystau',
      aliases: [{ text: 'Aqtau', language: 'en' }],
    }),
    place('tashkent', 'Tashkent', {
      name: { en: 'Tashkent', ru: 'Ташкент', uz: 'Toshkent' },
      within: 'uz',
    }),
    place('osh', 'Osh', { name: { en: 'Osh', ru: 'Ош' }, within: 'kg' }),
    place('aral_sea', 'Aral Sea'),
    place('cn', 'China', { name: { en: 'China', ru: 'Китай' }, iso: 'CN' }),
    place('moscow', 'Moscow', { name: { en: 'Moscow', ru: 'Москва' }, within: 'ru' }),
    place('ru', 'Russia', { name: { en: 'Russia', ru: 'Россия' }, iso: 'RU' }),
  ],
});

/** A small region with the names that requests are about. */
export const corpus = { ...entities, region: { ...region, timeZone: 'Asia/Almaty' } };
export const names = createNames(corpus);
export const zones = createZones(corpus, names);
