import { distance } from 'fastest-levenshtein';

/** Monday first. Russian in every case and number, both with the abbreviations people use. */
const WEEKDAYS: readonly RegExp[] = [
  /^(?:mon(?:day)?s?|пн|пон(?:ед)?|понедельник(?:а|у|ом|е|и|ов|ам|ами|ах)?)$/,
  /^(?:tue(?:s(?:day)?)?s?|вт|втор|вторник(?:а|у|ом|е|и|ов|ам|ами|ах)?)$/,
  /^(?:wed(?:s|nesday|nesdays)?|ср|сред(?:а|у|ы|е|ой|ою|ам|ами|ах))$/,
  /^(?:thu(?:r(?:s(?:day)?)?)?s?|чт|чет|четв|четверг(?:а|у|ом|е|и|ов|ам|ами|ах)?)$/,
  /^(?:fri(?:day)?s?|пт|пят|пятн|пятниц(?:а|у|ы|е|ей|ею|ам|ами|ах)?)$/,
  /^(?:sat(?:urday)?s?|сб|суб|субб|суббот(?:а|у|ы|е|ой|ою|ам|ами|ах)?)$/,
  /^(?:sun(?:day)?s?|вс|вск|воск|воскр|воскресень(?:е|я|ю|ем|и|ям|ями|ях)|воскресений)$/,
];

const FULL = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
];

/** The weekday (Monday 1 to Sunday 7) that a lower-case word names, in English or Russian. */
export function weekdayOf(word: string): number | undefined {
  const index = WEEKDAYS.findIndex((pattern) => pattern.test(word));
  return index < 0 ? undefined : index + 1;
}

/** The weekday that a lower-case word nearly is, written out. */
export function nearestWeekday(word: string): string | undefined {
  if (word.length < 5 || word.length > 13) return undefined;
  return FULL.find((name) => distance(word, name) <= 2);
}
