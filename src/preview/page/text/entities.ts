import type { MessageEntity } from '@grammyjs/types';

/** A piece of text, or an entity around further pieces. */
export type TextNode =
  | { readonly text: string }
  | { readonly entity: MessageEntity; readonly children: readonly TextNode[] };

/**
 * The tree that flat entities mean. Offsets count UTF-16 units, as JavaScript does. Every unit of
 * the text stands in exactly one leaf, whatever the entities claim: those that end beyond the text
 * are cut, and one that crosses the border of another is split there.
 */
export function entityTree(
  text: string,
  entities: readonly MessageEntity[] = [],
): readonly TextNode[] {
  const spans = entities
    .map((entity) => ({
      entity,
      start: Math.max(0, Math.min(text.length, entity.offset)),
      end: Math.max(0, Math.min(text.length, entity.offset + entity.length)),
    }))
    .filter(({ start, end }) => end > start)
    // Stable, so of two with the same span the one named first is the outer one.
    .sort((one, other) => one.start - other.start || other.end - one.end);
  return between(text, 0, text.length, spans);
}

interface Span {
  readonly entity: MessageEntity;
  readonly start: number;
  readonly end: number;
}

function between(text: string, from: number, to: number, spans: readonly Span[]): TextNode[] {
  const nodes: TextNode[] = [];
  let at = from;
  let rest = [...spans];
  while (rest.length > 0) {
    const [outer, ...others] = rest;
    if (outer === undefined) break;
    if (outer.start > at) nodes.push({ text: text.slice(at, outer.start) });
    const inner: Span[] = [];
    const later: Span[] = [];
    for (const span of others) {
      if (span.start >= outer.end) later.push(span);
      else if (span.end <= outer.end) inner.push(span);
      else {
        inner.push({ ...span, end: outer.end });
        later.push({ ...span, start: outer.end });
      }
    }
    const children = between(text, outer.start, outer.end, inner);
    nodes.push({ entity: outer.entity, children });
    at = outer.end;
    rest = later.sort((one, other) => one.start - other.start || other.end - one.end);
  }
  if (at < to) nodes.push({ text: text.slice(at, to) });
  return nodes;
}

export function textOf(nodes: readonly TextNode[]): string {
  return nodes.map((node) => ('text' in node ? node.text : textOf(node.children))).join('');
}
