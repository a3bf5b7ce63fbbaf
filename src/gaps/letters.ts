/** Letters that only some languages of one script have, the most telling first. */
const TELLING: readonly (readonly [RegExp, string])[] = [
  [/[әіұһ]/u, 'kk'],
  [/[ӣӯҷ]/u, 'tg'],
  [/ў/u, 'uz'],
  [/[ңөү]/u, 'ky'],
  [/[қғ]/u, 'kk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/[og][ʻʼ‘’'`](?=\p{L}|$|\s)/u, 'uz'],
  [/[ňýž]/u, 'tk'],
  [/[ğışç]/u, 'tr'],
  [/\p{Script=Arabic}/u, 'fa'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Latin}/u, 'en'],
];

/** The likeliest language of a short text by its letters alone; detectors guess worse. */
export function languageOf(text: string): string {
  const lower = text.toLowerCase();
  return TELLING.find(([letters]) => letters.test(lower))?.[1] ?? 'und';
}
