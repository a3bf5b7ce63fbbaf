import type { SearchMessages } from '../messages/search.ts';

export const search: SearchMessages = {
  nothing: (region) => `В моих сводках (${region}) об этом ничего нет.`,
  noneDated: (asked) => `За это время сводок нет: ${asked.replace(/\.$/, '')}. Ближайшие:`,
  perhaps: 'Возможно, поможет одна из этих страниц.',
  howTo: 'Напишите после команды, что искать, например /search цены на газ.',
  meant: (question) => `Возможно, вы имели в виду «${question}»?`,
  taken: (written, taken) => `Вместо «${written}» читаю: ${taken}.`,
  onlyEnglish: 'Ответ есть пока только на английском.',
  inEnglish: 'по-английски',
  moreInEnglish: 'По-английски:',
  more: 'Ещё ответы',
  newest: (subjects) => `${subjects}: самое новое`,
  nothingOn: (name) => `Об этом ничего нет: ${name}.`,
  noProfile: (name) => `Справки об этом у меня нет: ${name}.`,
  noLongerInOffice: 'Кто занимает эту должность сейчас, я не знаю; известно о прежнем времени:',
  onlyPrivate: 'Это работает только в нашем личном чате.',
  openPrivate: 'Спросить в личном чате',
  nothingInline: 'Ничего не нашлось: спросить в личном чате',
  welcome: 'Всегда пожалуйста.',
  askHere: (region) => `Напишите вопрос, название или дату: отвечу по своим сводкам (${region}).`,
  subscription:
    'Я присылаю недельный обзор: /subscribe — подписаться, /settings — изменить, /unsubscribe — отписаться.',
  askMe: (region) => `Упомяните меня и задайте вопрос: отвечу по своим сводкам (${region}).`,
};
