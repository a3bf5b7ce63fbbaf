import { dayInWords, partialDateInWords } from './dates.ts';
import type { Messages } from './messages.ts';
import { plural } from './plural.ts';
import { admin } from './ru/admin.ts';
import { chats } from './ru/chats.ts';
import { membership } from './ru/membership.ts';
import { personal } from './ru/personal.ts';
import { roundup } from './ru/roundup.ts';
import { search } from './ru/search.ts';
import { story } from './ru/story.ts';
import { subscription } from './ru/subscription.ts';

const date = (partial: string) => partialDateInWords(partial, 'ru');

const isYear = (partial: string) => partial.length === 4;

/** After «с» a month stands in the genitive, which Intl gives only beside a day. */
function sinceDate(partial: string): string {
  if (partial.length !== 7) return partial.length === 4 ? `${partial} года` : date(partial);
  return date(`${partial}-01`).replace(/^1\s/u, '');
}

export const ru: Messages = {
  language: 'ru',

  kind: {
    news: 'новость',
    digest: 'обзор',
    analysis: 'анализ',
    interview: 'интервью',
    opinion: 'мнение',
  },
  factLabel: {
    official_name: 'Официальное название',
    own_name: 'Самоназвание',
    full_name: 'Полное название',
    founded: 'Основание',
    capital: 'Столица',
    seat: 'Штаб-квартира',
    population: 'Население',
    languages: 'Языки',
    currency: 'Валюта',
    head_of_state: 'Глава государства',
    officers: 'Руководство',
    independence: 'Независимость',
    status: 'Статус',
    summits: 'Саммиты',
    agreements: 'Соглашения',
  },
  membershipStatus: {
    founding_member: 'член-основатель',
    member: 'член',
    participant: 'участник',
    associate: 'ассоциированный член',
    observer: 'наблюдатель',
    partner: 'партнёр',
    applicant: 'кандидат',
    former_member: 'бывший член',
    not_a_member: 'не член',
  },
  partyRole: {
    members: 'Члены',
    associates: 'Ассоциированные члены',
    observers: 'Наблюдатели',
    partners: 'Партнёры',
    former: 'Бывшие члены',
  },
  since: (partial) => `с ${sinceDate(partial)}`,
  asOf: (partial) => `на ${date(partial)}${isYear(partial) ? ' год' : ''}`,
  sourceOf: (partial) => `источник: ${date(partial)}${isYear(partial) ? ' год' : ''}`,
  dateNotGiven: 'дата не указана',
  weekOf: (span) => `неделя ${span}`,
  dateUncertain: 'дата неточна',
  saidBy: (name) => `слова: ${name}`,
  opinionOf: (name) => `мнение: ${name}`,
  opinionStance: 'в основном мнения',
  voice: { 'the author': 'автор', 'the digest': 'обзор' },

  start: (region) => ({
    title: `${region}: что происходит`,
    lines: [
      'Короткие сводки с датой и источником: что случилось, кто это сказал, кто так лишь думает.',
      'Спросите своими словами или отправьте команду, например /week.',
      'Ответы цитируют сводки и называют источники. Ничего не выдумано.',
    ],
  }),
  help: {
    title: 'Что можно отправить',
    ask: 'Или просто спросите, например',
    command: {
      start: 'что это за бот',
      help: 'все команды с примерами',
      week: 'сводки за неделю',
      latest: 'самые новые сводки',
      subscribe: 'еженедельный выпуск: о чём, в какой день и час',
      settings: 'что и когда сюда приходит',
      unsubscribe: 'больше не присылать; с темой — не писать только о ней',
      country: 'страна: факты, членство, сводки',
      countries: 'все страны',
      organisations: 'все организации',
      topic: 'сводки по теме',
      topics: 'все темы',
      story: 'сюжет: его сводки по порядку, от первой',
      stories: 'все сюжеты: серии сводок',
      search: 'поиск по сводкам',
      language: 'язык этого чата',
      about: 'что есть в архиве',
      privacy: 'что хранится и как долго',
      mydata: 'что хранится о вас и ваших чатах',
      deletemydata: 'удалить то, что о вас хранится',
      stop: 'больше ничего не присылать и удалить данные этого чата',
    },
  },
  week: {
    title: (span) => `Неделя ${span}`,
    empty: 'За эту неделю сводок нет.',
    newest: (span) => `Последняя неделя со сводками: ${span}`,
    alsoIn: (month) => `Ещё за ${date(month)}`,
    severalCountries: 'Несколько стран',
    notUnderstood: (text) => `«${text}» — не неделя и не дата.`,
    howTo: 'Попробуйте /week last или /week и 2021-W45, 12.11.2021, 12 ноября 2021.',
    previous: 'Раньше',
    next: 'Позже',
    nothingYet: 'Сводок пока нет.',
  },
  lists: {
    countries: 'Страны',
    organisations: 'Организации',
    topics: 'Темы',
    latest: 'Новые сводки',
    stories: 'Сюжеты',
  },
  brief: {
    sources: 'Источник',
    corrections: 'Исправлено',
    related: 'По теме',
    gone: 'Этой сводки больше нет в архиве.',
    report: (contact) => `Нашли ошибку? Напишите: ${contact}.`,
  },
  profile: {
    memberships: 'Членство',
    noBriefs: 'Об этом сводок пока нет.',
    website: 'Сайт',
    unknownCountry: (text) => `Страны «${text}» я не знаю.`,
    unknownTopic: (text) => `Темы «${text}» я не знаю.`,
    unknownCommand: (text) => `Команды ${text} нет.`,
  },
  search,
  membership,
  about: {
    title: (region) => `${region}: что есть в архиве`,
    span: (from, to) => `С ${dayInWords(from, 'ru')} по ${dayInWords(to, 'ru')}`,
    countries: plural('ru', { one: 'страна', few: 'страны', many: 'стран', other: 'страны' }),
    organisations: plural('ru', {
      one: 'организация',
      few: 'организации',
      many: 'организаций',
      other: 'организации',
    }),
    topics: plural('ru', { one: 'тема', few: 'темы', many: 'тем', other: 'темы' }),
    publishers: plural('ru', {
      one: 'издание',
      few: 'издания',
      many: 'изданий',
      other: 'издания',
    }),
    version: (version) => `Версия ${version}`,
    licence: 'Программа свободна: лицензия MIT.',
    contact: 'Связь',
  },
  privacy: (keepsQuestions) => ({
    title: 'Что хранится',
    lines: [
      keepsQuestions
        ? 'Вопрос, на который у меня нет ответа, хранится 90 дней для редакторов, без того, кто и где его задал: его слова, как вы их написали, язык, день и сколько раз он задан. Номера телефонов, адреса электронной почты, ссылки и имена учётных записей сначала стираются, а имена людей и улицы нет: не пишите того, что никому не следует читать. Другие вопросы не сохраняются, и ни одного нет в журнале.'
        : 'Ваши вопросы не сохраняются: ни в базе данных, ни в журнале.',
      'О чате хранятся его номер, у групп и каналов — название и кто подключил бота, язык и часовой пояс, а если чат подписан — на что, когда и какие выпуски ему отправлены (180 дней).',
      '/mydata показывает, что хранится о вас и ваших чатах, /deletemydata это удаляет. /unsubscribe отменяет выпуски и сохраняет ваш выбор. /stop удаляет всё, что хранится о нашем личном чате. Чат, из которого меня удалили, и личный чат, где меня заблокировали, забываются через 12 месяцев.',
      'В журнале есть номера чатов и обновлений, но нет ни слов, ни имён.',
      'Кнопка знает, что открыть или изменить, и иногда номер чата или подписки; ваших слов в ней нет.',
    ],
  }),
  settings: {
    chooseLanguage: 'На каком языке отвечать в этом чате?',
    ownName: 'Русский',
    languageSet: 'Теперь я отвечаю здесь по-русски, и выпуски тоже на русском.',
    onlyAdmins: 'Настройки этого чата меняют только его администраторы.',
    stopped:
      'Больше ничего сюда не придёт, а то, что хранилось для этого чата, удалено. Спрашивать можно и дальше; /subscribe подпишет заново.',
  },
  story,
  roundup,
  subscription,
  chats,
  personal,
  admin,

  briefs: plural('ru', { one: 'сводка', few: 'сводки', many: 'сводок', other: 'сводки' }),

  button: {
    back: 'Назад',
    latest: 'Новое',
    countries: 'Страны',
    organisations: 'Организации',
    topics: 'Темы',
    stories: 'Сюжеты',
    help: 'Помощь',
    language: 'English · Русский',
    share: 'Поделиться',
    copyLink: 'Скопировать ссылку',
    report: 'Сообщить об ошибке',
    open: 'Открыть в боте',
  },
  page: (page, pages) => `${page}/${pages}`,

  toast: {
    outdated: 'Эта кнопка устарела. Отправьте команду ещё раз.',
    questionGone: 'Вопрос удалён. Задайте его ещё раз.',
    pageCounter: (page, pages) => `Страница ${page} из ${pages}`,
    notYours: 'Это спросил кто-то другой. Спросите меня сами: откроется наш личный чат.',
    onlyAdmins: 'Это могут менять только администраторы чата.',
    saved: 'Сохранено.',
  },
  wentWrong: 'Что-то пошло не так. Попробуйте ещё раз чуть позже.',
  onlyText: 'Я читаю только текст. Спросите своими словами или отправьте /help.',
  tooFast: 'Слишком много сразу. Подождите немного: через полминуты читаю дальше.',
  untranslated: 'Текст пока только на английском.',
  description: (region) =>
    `Короткие сводки с датой и источником. Регион: ${region}. Спросите своими словами или откройте неделю, страну, организацию. Ответы называют источники; ничего не выдумано.`,
  shortDescription: (region) =>
    `${region}: сводки с датой и источником. Спросите или читайте по неделям.`,
};
