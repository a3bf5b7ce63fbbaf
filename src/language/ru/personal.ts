import type { PersonalMessages } from '../messages/personal.ts';

export const personal: PersonalMessages = {
  title: 'Что о вас хранится',
  number: (id) => `Ваш номер в Telegram: ${id}`,
  language: (name) => `Язык: ${name ?? 'не выбран'}`,
  timeZone: (zone) => `Часовой пояс: ${zone ?? 'не выбран'}`,
  subscription: (summary, since) => `Ваш еженедельный выпуск: ${summary}, с ${since}`,
  pausedUntil: (day) => `пауза до ${day}`,
  ended: 'подписка отменена',
  noSubscription: 'Подписки нет',
  roundups:
    'В течение 180 дней: на какие дни приходились выпуски, номера этих сообщений и дошли ли они.',
  chats: 'Каналы и группы, которые вы подключили',
  chatNumber: (id) => `номер ${id}`,
  nothing: 'Ничего: ни настроек, ни подписки, ни каналов, ни групп.',
  deleteAll: 'Удалить всё это',
  onlyPrivate: 'Что о вас хранится, я говорю только в личном чате.',
  openPrivate: 'Открыть личный чат',

  confirm: 'Будут удалены ваши настройки и ваша подписка. Вернуть их будет нельзя.',
  alsoDeleted: (titles) => `И то, чем управляете только вы: ${titles}.`,
  askedAbout: (titles) => `Этим управляют и другие, о каждом я спрошу: ${titles}.`,
  yes: 'Удалить мои данные',
  keep: 'Оставить',
  kept: 'Ничего не удалено.',
  deleted: 'Ваши настройки и ваша подписка удалены.',
  others: (title) => `«${title}» ведут и другие. Прекратить подписку для всех?`,
  unknown: (title) => `Кто ещё ведёт «${title}», мне больше не видно. Удалить и эти настройки?`,
  deleteChat: (title) => `Удалить «${title}»`,
  leaveChat: 'Оставить им',
  finished: 'О вас больше ничего не хранится. Спрашивать можно и дальше.',
};
