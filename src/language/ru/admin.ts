import type { AdminMessages } from '../messages/admin.ts';
import { plural } from '../plural.ts';

const minutesInWords = plural('ru', {
  one: 'минуту',
  few: 'минуты',
  many: 'минут',
  other: 'минуты',
});

export const admin: AdminMessages = {
  deliveries: {
    title: 'Отправка',
    none: 'Ни одного выпуска ещё не было.',
    due: (count) => `всего ${count}`,
    state: {
      sent: (count) => `отправлено ${count}`,
      pending: (count) => `ждут ${count}`,
      sending: (count) => `в пути ${count}`,
      failed: (count) => `не удалось ${count}`,
      unconfirmed: (count) => `не подтверждено ${count}`,
    },
    skipped: {
      'nothing new': (count) => `без новостей ${count}`,
      missed: (count) => `пропущено, пока бот не работал, ${count}`,
      covered: (count) => `уже рассказано ${count}`,
      dropped: (count) => `отменено ${count}`,
    },
    reason: (reason, count) => `${count} × ${reason}`,
    unknownReason: 'причина неизвестна',
    moreReasons: plural('ru', {
      one: 'другая причина',
      few: 'другие причины',
      many: 'других причин',
      other: 'другие причины',
    }),
    openHow:
      'Не подтверждено: ответ Telegram дважды потерялся, сообщение могло и дойти. Кнопка отправит его ещё раз.',
    resend: (chat) => `Ещё раз: ${chat}`,
    refresh: 'Обновить',
    willBeSent: 'Отправляется ещё раз.',
    nothingToSend: 'За это время выпуск уже отправили.',
  },
  subscribers: {
    title: 'Подписчики',
    active: (count) => `действуют: ${count}`,
    gone: (count) => `из них недоступны: ${count}`,
    held: (count) => `приостановлены: ${count}`,
    ended: (count) => `отписались: ${count}`,
    byType: 'Чаты',
    type: {
      private: 'люди',
      group: 'группы',
      supergroup: 'супергруппы',
      channel: 'каналы',
    },
    byLanguage: 'Языки',
    bySubject: 'Темы',
    unknown: 'неизвестно',
    everything: 'всё',
    others: (count) => `и ещё ${count}`,
    growth: 'Пришли и ушли, по неделям',
    week: (from, started, ended) => `с ${from}: +${started} −${ended}`,
  },
  gaps: {
    title: 'Вопросы без ответа',
    none: 'За последние 90 дней ответ нашёлся на каждый вопрос.',
    off: 'Вопросы без ответа не сохраняются: GAPS=off.',
    order: { frequent: 'частые', newest: 'новые' },
    total: plural('ru', { one: 'вопрос', few: 'вопроса', many: 'вопросов', other: 'вопроса' }),
    times: (count) => `${count} ×`,
    unknownLanguage: 'язык неизвестен',
    others: (count) => `и ещё ${count}`,
    how: 'Хранятся 90 дней с последнего раза, без того, кто спрашивал.',
  },
  alert: {
    trouble: {
      unreachable: (reason) => `Telegram недоступен (${reason}). Выпуски ждут, ничего не потеряно.`,
      misconfigured: (reason) =>
        `Telegram нам отказывает (${reason}). Ничего не отправляется, пока BOT_TOKEN и TELEGRAM_API_ROOT неверны.`,
      'nobody found': (reason) =>
        `Telegram не находит ни одного нашего чата (${reason}). Рассылка остановлена, никто не отписан: тот ли это бот?`,
      storage: (reason) =>
        `База данных не читается или не пишется (${reason}). Выпуски ждут; проверьте диск.`,
      refused: (reason) =>
        `Telegram не принимает выпуск как он есть (${reason}). Он ушёл без оформления или не ушёл: см. /deliveries.`,
      composing: (reason) => `Выпуск не составляется (${reason}). Почему — в журнале.`,
      unconfirmed: (reason) =>
        `О некоторых выпусках неизвестно, дошли ли они (${reason}). Увидеть и отправить ещё раз: /deliveries.`,
    },
    flood: (until) =>
      `Telegram просит слать меньше: выпуски ждут до ${until}. Ответы идут как обычно.`,
    over: (what, minutes) => `Позади: ${what}. Длилось ${minutesInWords(minutes)}.`,
    kind: {
      unreachable: 'Telegram был недоступен',
      misconfigured: 'Telegram нам отказывал',
      'nobody found': 'Telegram не находил наших чатов',
      flood: 'Telegram нас сдерживал',
      storage: 'база данных не читалась или не писалась',
      refused: 'Telegram не принимал выпуск',
      composing: 'выпуск не составлялся',
      unconfirmed: 'некоторые выпуски были не подтверждены',
    },
  },
};
