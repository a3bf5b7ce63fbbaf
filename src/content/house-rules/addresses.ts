import { type Item, textsIn } from '../item.ts';
import type { HouseContent } from './house-content.ts';

/** Warns about addresses that aren't `https`, except on the sites that `region.yaml` names. */
export function checkAddresses({ items, briefs, plainHttp }: HouseContent): void {
  for (const item of items) checkItem(item, plainHttp);
  for (const { item } of briefs) checkItem(item, plainHttp);
}

function checkItem(item: Item, plainHttp: ReadonlySet<unknown>): void {
  for (const { path, text } of textsIn(item.value)) {
    const key = path.at(-1);
    if ((key !== 'url' && key !== 'website') || !/^http:/i.test(text)) continue;
    const site = URL.canParse(text) ? new URL(text).hostname : text;
    if (plainHttp.has(site)) continue;
    item.warn(path, `is not https: try https://, or list ${site} in region.yaml under plain_http`);
  }
}
