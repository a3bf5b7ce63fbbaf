import type { RoundupMessages } from '../messages/roundup.ts';

const names = new Intl.ListFormat('ru', { type: 'conjunction' });

export const roundup: RoundupMessages = {
  title: (region, span) => `${region} · ${span}`,
  chosen: (briefs, followed) => `${briefs}: ${followed}`,
  // Names stay in the nominative: no rule declines every one of them.
  youFollow: (followed) => `По вашей подписке: ${followed}`,
  list: (items) => names.format(items),
  also: 'О том же',
  more: (count) => `И ещё ${count}`,
  moreNames: (count) => `ещё ${count}`,
  cameInLate: 'Пришло с опозданием',
  corrected: 'Исправлено',
  nothingNew: (span, followed) =>
    followed === undefined ? `${span}: нового нет.` : `${span}: нового нет (${followed}).`,
  archive: 'Открыть архив',
  weekByWeek: 'По неделям',
  settings: 'Настройки · Отписаться',
  sentLate: (due) => `Отправлено с опозданием, срок: ${due}.`,
  next: (instant) => `Следующий выпуск: ${instant}`,
};
