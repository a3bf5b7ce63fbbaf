import type { BotApi, Fault } from '../bot-api/bot-api.ts';
import { tooManyRequestsFault } from '../bot-api/faults.ts';
import { NotPossible } from './not-possible.ts';
import type { FaultKind, FaultState } from './protocol.ts';

/** The faults that wait for the bot's next calls. */
export interface FaultPanel {
  /** @throws NotPossible where too many wait already */
  add(kind: FaultKind, times: number): void;
  /**
   * Calls off one, or all.
   *
   * @throws NotPossible where there is no such fault, or no longer
   */
  mend(id?: number): void;
  /** In the order in which they strike. */
  states(): readonly FaultState[];
}

/* What a reader notices. Polling would use the faults up before anybody did anything. */
const STRUCK = [
  'sendMessage',
  'editMessageText',
  'editMessageReplyMarkup',
  'deleteMessage',
  'answerCallbackQuery',
  'answerInlineQuery',
];

const MAX_WAITING = 20;

const FAULTS: Readonly<Record<FaultKind, () => Fault>> = {
  flood: () => tooManyRequestsFault(3),
  bad_gateway: () => ({ kind: 'html', status: 502, taken: false }),
  lost_before: () => ({ kind: 'reset', taken: false }),
  lost_after: () => ({ kind: 'reset', taken: true }),
  hang: () => ({ kind: 'hang', taken: false }),
  slow: () => ({ kind: 'slow', ms: 1_000 }),
};

/** @param changed called after every change, strikes included */
export function createFaultPanel(faults: BotApi['faults'], changed: () => void): FaultPanel {
  const waiting = new Map<number, { state: FaultState; callOff: () => void }>();
  let lastId = 0;

  return {
    add(kind, times) {
      if (waiting.size >= MAX_WAITING) {
        throw new NotPossible(`${MAX_WAITING} faults wait already: mend some first`);
      }
      const id = ++lastId;
      const callOff = faults.add(FAULTS[kind](), { method: STRUCK, times }, (left) => {
        if (left > 0) waiting.set(id, { state: { id, kind, left }, callOff });
        else waiting.delete(id);
        changed();
      });
      waiting.set(id, { state: { id, kind, left: times }, callOff });
      changed();
    },
    mend(id) {
      const mended = id === undefined ? [...waiting.keys()] : [id];
      for (const each of mended) {
        const fault = waiting.get(each);
        if (!fault) throw new NotPossible('that fault is over already', 404);
        fault.callOff();
        waiting.delete(each);
      }
      changed();
    },
    states: () => Array.from(waiting.values(), ({ state }) => state),
  };
}
