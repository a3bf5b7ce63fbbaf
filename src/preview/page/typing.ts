import type { DialogId } from '../protocol.ts';
import type { World } from './state.ts';

export function isTyping({ typing }: World, dialog: DialogId): boolean {
  return (typing[dialog] ?? 0) > performance.now();
}
