import { foldWord } from './date-words.ts';

/** Small numbers in the readers' languages, as `foldWord` leaves them. */

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one один одну одного одна бир бір bir як',
    'two couple два две двух еки эки ikki икки ду',
    'three few three три трех уш уч uch се',
    'four четыре четырех торт tort турт чор',
    'five пять пяти бес беш besh панч',
    'six шесть шести алты олти olti шаш',
    'seven семь семи жети yetti етти хафт',
    'eight восемь восьми сегиз sakkiz саккиз хашт',
    'nine девять девяти тогыз toqqiz туккиз нух',
    'ten десять десяти он on ун дах',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1])),
);

export function numberWord(word: string): number | undefined {
  return Object.hasOwn(NUMBERS, word) ? NUMBERS[word] : undefined;
}

const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'first i 1st первый первом первого первой первая биринши бирінші birinchi биринчи аввали',
    'second ii 2nd второй втором второго вторая екинши ikkinchi экинчи дуюм',
    'third iii 3rd третий третьем третьего ушинши uchinchi учунчу сеюм',
    'fourth iv 4th четвертый четвертом четвертого тортинши tortinchi тортунчу чорум',
  ].flatMap((words, index) => words.split(' ').map((word) => [foldWord(word), index + 1])),
);

export function ordinalWord(word: string): number | undefined {
  return Object.hasOwn(ORDINALS, word) ? ORDINALS[word] : undefined;
}
