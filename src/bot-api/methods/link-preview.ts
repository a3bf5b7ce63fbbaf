import type { LinkPreviewOptions } from '@grammyjs/types';
import { isObject, optionalString, trueFlags } from '../params/fields.ts';
import { flagParam, jsonParam, type Params } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';

/** Kept on the message as the bot set it, the old `disable_web_page_preview` included. */
export function parseLinkPreview(params: Params): LinkPreviewOptions | undefined | Refusal {
  const value = jsonParam(params, 'link_preview_options', 'link preview options');
  if (isRefusal(value)) return value;
  if (value === undefined) {
    return flagParam(params, 'disable_web_page_preview') ? { is_disabled: true } : undefined;
  }
  if (!isObject(value)) return badRequest('Object expected as link preview options');
  const flags = trueFlags(value, [
    'is_disabled',
    'prefer_small_media',
    'prefer_large_media',
    'show_above_text',
  ]);
  if (isRefusal(flags)) return flags;
  const url = optionalString(value, 'url');
  if (isRefusal(url)) return url;
  const options = { ...flags, ...(url ? { url } : {}) };
  return Object.keys(options).length > 0 ? options : undefined;
}
