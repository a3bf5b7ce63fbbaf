import type { MessageState } from '../../protocol.ts';

/** What somebody wrote, oldest first, without the same text twice in a row. */
export function saidBy(messages: readonly MessageState[], person: number): readonly string[] {
  return messages
    .filter(({ message, byBot }) => !byBot && message.from?.id === person && !message.via_bot)
    .flatMap(({ message }) => message.text ?? [])
    .filter((text, index, all) => text !== all[index - 1]);
}

/**
 * Steps through what was said as a shell does. `steps` counts back from the newest, 0 being the
 * empty composer; at the oldest it stays there.
 */
export function recalled(
  said: readonly string[],
  steps: number,
  towards: 'older' | 'newer',
): { readonly steps: number; readonly text: string } {
  const next = Math.max(0, Math.min(said.length, steps + (towards === 'older' ? 1 : -1)));
  return { steps: next, text: next === 0 ? '' : (said.at(-next) ?? '') };
}
