import type { SubscriptionMessages } from '../messages/subscription.ts';
import { plural } from '../plural.ts';

/** In the dative plural, as they stand after «по». */
const EVERY = [
  'понедельникам',
  'вторникам',
  'средам',
  'четвергам',
  'пятницам',
  'субботам',
  'воскресеньям',
];

export const subscription: SubscriptionMessages = {
  title: 'Еженедельный выпуск',
  started: { person: 'Вы подписаны', chat: 'Этот чат подписан', topic: 'Эта тема подписана' },
  startedAgain: 'Подписка возобновлена',
  changed: 'Изменено',
  notSubscribed: 'Подписки нет',
  ended: 'Подписка отменена',

  everything: 'Всё',
  weekdays: ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье'],
  every: (weekday, time) => `по ${EVERY[weekday - 1] ?? ''} в ${time}`,
  next: 'Следующий выпуск',
  onYourClock: 'По вашим часам',
  paused: 'До тех пор пауза.',
  held: (reason) =>
    `Рассылка остановлена: Telegram не даёт мне писать сюда («${reason}»). Когда администратор это исправит, нажмите «Попробовать снова».`,
  unreachable: (reason) =>
    `Отправить ничего нельзя, Telegram отвечает: «${reason}». Рассылка продолжится сама, когда меня вернут.`,
  offer: 'Новые сводки одним выпуском раз в неделю, в удобный вам день и час.',
  endedHow: 'Выпуски сюда больше не придут. Ваш выбор сохранён на случай, если вы вернётесь.',
  inOneLine: 'Или одной строкой: ',
  onlyAdmins:
    'Подписать этот чат и менять его настройки могут только его администраторы. Себя вы можете подписать в нашем личном чате.',
  gone: 'Этой подписки больше нет. Новая начинается командой /subscribe.',

  subjectsTitle: 'О чём выпуск',
  now: (choice) => `Сейчас: ${choice}`,
  weekdayTitle: 'В какой день?',
  timeTitle: 'В котором часу?',
  timeHow: (example, here) =>
    here
      ? `Другое время, с минутами: ${example}`
      : `Другое время, с минутами: ${example} в том чате`,
  zoneTitle: 'В каком часовом поясе?',
  zoneHow: (example, here) =>
    `Другой пояс: ответьте на это сообщение городом или смещением, например Berlin или UTC+3${here ? `, либо отправьте ${example}` : '.'}`,
  zoneUnknown: (text) => `Часового пояса «${text}» я не знаю.`,
  zoneSeveral: (text) => `«${text}»: здесь несколько часовых поясов. Который?`,
  zonePerhaps: 'Может быть, один из этих?',
  pauseTitle: 'Пауза',
  pauseHow: 'Сколько выпусков пропустить? Следующий за ними расскажет и о пропущенных днях.',
  pauseWeeks: plural('ru', { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' }),

  button: {
    subscribe: 'Подписаться',
    subjects: 'О чём',
    weekday: 'День',
    time: 'Час',
    zone: 'Часовой пояс',
    language: 'Язык',
    soundOn: 'Звук: да',
    soundOff: 'Звук: нет',
    quietNothing: 'Нет нового: молчать',
    quietTell: 'Нет нового: сказать',
    pause: 'Пауза',
    resume: 'Снять паузу',
    sample: 'Прислать образец',
    unsubscribe: 'Отписаться',
    undo: 'Вернуть',
    tryAgain: 'Попробовать снова',
    everything: 'Всё',
    settings: 'Настройки',
    privately: 'Подписаться лично',
    follow: '+ Добавить в подписку',
    unfollow: '✓ В подписке · Убрать',
    followedAll: '✓ Входит в вашу подписку',
  },
  toast: {
    follows: (subject) => `Теперь в подписке: ${subject}.`,
    unfollows: (subject) => `Больше не в подписке: ${subject}.`,
    unfollowedLast: 'Это было последнее: выпуски сюда больше не придут.',
    lastSubject: 'Это последнее. Выберите «Всё» или отпишитесь.',
    groupFollows:
      'Так подписался бы весь чат, а это могут только его администраторы. Подпишитесь в нашем личном чате.',
    gone: 'Этой подписки больше нет.',
    ended: 'Подписка отменена. Нажмите «Вернуть» или отправьте /subscribe.',
    sampleComes: 'Сейчас пришлю.',
  },
  sample: 'Образец вашего выпуска',
  sampleOlder: 'За последние семь дней ничего нет, поэтому здесь дни постарше.',

  problem: {
    nothingChanged: 'Ничего не изменено: не всё удалось прочесть.',
    unknown: (word) => `«${word}» — не тема, не день недели, не время и не часовой пояс.`,
    ambiguous: (word) => `«${word}»: здесь несколько часовых поясов.`,
    notFollowable: (word) => `На «${word}» подписаться нельзя: такой страницы у меня нет.`,
    twoWeekdays: (word) => `«${word}» — второй день недели, а выпуск приходит раз в неделю.`,
    twoTimes: (word) => `«${word}» — второе время, а выпуск приходит раз в неделю.`,
    twoZones: (word) => `«${word}» — второй часовой пояс.`,
    badTime: (word) => `«${word}» — такого времени нет. Напишите так: 18:00.`,
    notWholeHours: (word) =>
      `«${word}»: пояс, который отстоит от UTC не на целые часы, называют по городу.`,
    everythingAndSubjects: (word) => `«${word}» не сочетается с отдельными темами.`,
    tooLong: 'Это слишком много для одной строки.',
    onlySubjectsEnd:
      'После /unsubscribe я понимаю только то, о чём больше не писать; без слов команда отменяет всё.',
    notFollowed: (names) => `Этого в подписке нет: ${names}.`,
    followsEverything:
      'Подписка на всё, поэтому одно убрать нельзя. Отметьте в «О чём» то, что нужно.',
    perhaps: (suggestions) => `Может быть: ${suggestions}.`,
    whatThereIs: 'На что можно подписаться: /countries, /organisations, /topics.',
    forExample: 'Например: ',
  },
  exampleWeekday: 'пт',
};
