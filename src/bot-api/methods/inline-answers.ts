import type { InlineQueryResult, InlineQueryResultsButton } from '@grammyjs/types';
import type { Rooms } from '../chat/rooms.ts';
import type { InlineContent, InlineQueries } from '../inline-queries.ts';
import { checkLink } from '../links.ts';
import { isObject, requiredObject, requiredString } from '../params/fields.ts';
import {
  flagParam,
  integerParam,
  jsonParam,
  type Params,
  textParam,
} from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal, within } from '../refusal.ts';
import { parseInlineResult } from './inline-results.ts';
import type { Methods } from './method.ts';

const MAX_RESULTS = 50;
const MAX_BYTES = 64;
const DEFAULT_CACHE_S = 300;
const MAX_CACHE_S = 24 * 60 * 60;

/** What the bot offers to somebody who types behind its name. */
export function inlineMethods(queries: InlineQueries, rooms: Rooms, inlineMode: boolean): Methods {
  return {
    answerInlineQuery(params) {
      const button = parseButton(params);
      if (isRefusal(button)) return button;
      const given = readResults(params);
      if (isRefusal(given)) return given;
      const contents = new Map<string, InlineContent>();
      for (const item of given) {
        const result = parseInlineResult(item, rooms, inlineMode);
        if (isRefusal(result)) return inParsing('inline query result', result);
        const idProblem = checkId(result.id, contents);
        if (idProblem) return idProblem;
        contents.set(result.id, result.content);
      }
      const nextOffset = textParam(params, 'next_offset');
      if (Buffer.byteLength(nextOffset) > MAX_BYTES) return badRequest('NEXT_OFFSET_INVALID');
      const cacheTime = integerParam(params, 'cache_time', DEFAULT_CACHE_S);
      const offer = {
        results: given as readonly InlineQueryResult[],
        nextOffset,
        cacheTime: Math.min(Math.max(cacheTime, 0), MAX_CACHE_S),
        personal: flagParam(params, 'is_personal'),
        ...(button ? { button } : {}),
      };
      return queries.answer(textParam(params, 'inline_query_id'), offer, contents) ?? true;
    },
  };
}

function readResults(params: Params): readonly unknown[] | Refusal {
  const value = jsonParam(params, 'results', 'JSON encoded inline query results');
  if (value === undefined) return [];
  if (isRefusal(value)) return value;
  if (!Array.isArray(value)) return badRequest('Expected an Array of inline query results');
  return value.length > MAX_RESULTS ? badRequest('Too many inline query results specified') : value;
}

/** What the inner server checks is a code and stands alone; the rest says where it was found. */
function inParsing(what: string, refusal: Refusal): Refusal {
  return /^[A-Z_]+$/.test(refusal.words) ? refusal : within(`Can't parse ${what}`, refusal);
}

/** Codes from the documentation of Telegram's own protocol. */
function checkId(id: string, others: ReadonlyMap<string, unknown>): Refusal | undefined {
  if (id === '') return badRequest('RESULT_ID_EMPTY');
  if (Buffer.byteLength(id) > MAX_BYTES) return badRequest('RESULT_ID_INVALID');
  return others.has(id) ? badRequest('RESULT_ID_DUPLICATE') : undefined;
}

function parseButton(params: Params): InlineQueryResultsButton | undefined | Refusal {
  const value = jsonParam(params, 'button', 'inline query results button');
  if (value === undefined || isRefusal(value)) return value;
  const button = readButton(value);
  return isRefusal(button) ? inParsing('inline query results button', button) : button;
}

function readButton(value: unknown): InlineQueryResultsButton | Refusal {
  if (!isObject(value)) return badRequest('InlineQueryResultsButton must be an Object');
  const text = requiredString(value, 'text');
  if (isRefusal(text)) return text;
  // Of both Telegram takes the first without a word; nobody means that.
  if ((value.start_parameter == null) === (value.web_app == null)) {
    return badRequest('InlineQueryResultsButton must have exactly one optional field');
  }
  if (text === '') return badRequest('SWITCH_PM_TEXT_EMPTY');
  if (value.start_parameter != null) {
    const start = requiredString(value, 'start_parameter');
    if (isRefusal(start)) return start;
    if (start === '') return badRequest('START_PARAM_EMPTY');
    return /^[\w-]{1,64}$/.test(start)
      ? { text, start_parameter: start }
      : badRequest('START_PARAM_INVALID');
  }
  const app = requiredObject(value, 'web_app');
  if (isRefusal(app)) return app;
  const link = requiredString(app, 'url');
  if (isRefusal(link)) return link;
  const url = checkLink(link, { httpsOnly: true });
  return isRefusal(url) ? badRequest('SWITCH_WEBVIEW_URL_INVALID') : { text, web_app: { url } };
}
