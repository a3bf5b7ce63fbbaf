import type { MessageEntity } from '@grammyjs/types';
import { endOf, inOrder, isQuotation, isSplittable, isVerbatim } from './entity.ts';

/**
 * Entities as Telegram keeps them. Links, mentions and code don't overlap each other (the first
 * one stays), quotations don't nest and hold links whole or not at all, bold and its like are
 * merged by type and cut wherever something else begins or ends; inside code they vanish.
 */
export function settleNesting(entities: readonly MessageEntity[]): MessageEntity[] {
  const ordered = inOrder(entities);
  const quotations = withoutOverlaps(ordered.filter(isQuotation));
  const solid = withoutOverlaps(
    ordered.filter((entity) => !isSplittable(entity) && !isQuotation(entity)),
  ).filter((entity) => quotations.every((quotation) => !crosses(entity, quotation)));
  const firm = [...solid, ...quotations];
  return inOrder([...firm, ...cutStyles(ordered.filter(isSplittable), firm)]);
}

/** Found entities (mentions, addresses) join where nothing solid stands already. */
export function addFound(
  entities: readonly MessageEntity[],
  found: readonly MessageEntity[],
): MessageEntity[] {
  const solid = entities.filter((entity) => !isSplittable(entity) && !isQuotation(entity));
  const free = found.filter((entity) => solid.every((other) => !overlap(entity, other)));
  return settleNesting([...entities, ...free]);
}

function withoutOverlaps(ordered: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = [];
  let end = 0;
  for (const entity of ordered) {
    if (entity.offset < end) continue;
    kept.push(entity);
    end = endOf(entity);
  }
  return kept;
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < endOf(b) && b.offset < endOf(a);
}

/** Overlaps it without lying wholly inside. */
function crosses(entity: MessageEntity, quotation: MessageEntity): boolean {
  const inside = quotation.offset <= entity.offset && endOf(entity) <= endOf(quotation);
  return overlap(entity, quotation) && !inside;
}

function cutStyles(
  styles: readonly MessageEntity[],
  firm: readonly MessageEntity[],
): MessageEntity[] {
  const merged = mergeByType(styles);
  const cuts = [
    ...merged.map(({ offset }) => offset),
    ...firm.flatMap((entity) => [entity.offset, endOf(entity)]),
  ].sort((a, b) => a - b);
  const verbatim = firm.filter(isVerbatim);
  return merged
    .flatMap((style) => cutAt(style, cuts))
    .filter((piece) => verbatim.every((other) => !overlap(piece, other)));
}

function mergeByType(styles: readonly MessageEntity[]): MessageEntity[] {
  const merged: MessageEntity[] = [];
  for (const style of styles) {
    const last = merged.findLast(({ type }) => type === style.type);
    if (last && style.offset <= endOf(last)) {
      last.length = Math.max(endOf(last), endOf(style)) - last.offset;
    } else {
      merged.push({ ...style });
    }
  }
  return merged;
}

function cutAt(style: MessageEntity, cuts: readonly number[]): MessageEntity[] {
  const pieces: MessageEntity[] = [];
  let begin = style.offset;
  const borders = cuts.filter((cut) => style.offset < cut && cut < endOf(style));
  for (const border of [...borders, endOf(style)]) {
    if (border > begin) pieces.push({ ...style, offset: begin, length: border - begin });
    begin = border;
  }
  return pieces;
}
