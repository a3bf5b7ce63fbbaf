import type { ApiError, ResponseParameters } from '@grammyjs/types';

const BRAND: unique symbol = Symbol('refusal');

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
} as const;

type RefusalCode = keyof typeof TITLES;

/** What the server says no to, as a value. A brand tells it from JSON that a bot sent. */
export interface Refusal {
  readonly [BRAND]: true;
  readonly code: RefusalCode;
  /** Telegram's words without the title; the case of the first letter is settled at the edge. */
  readonly words: string;
  readonly parameters?: ResponseParameters;
}

export function refuse(code: RefusalCode, words: string, parameters?: ResponseParameters): Refusal {
  return { [BRAND]: true, code, words, ...(parameters ? { parameters } : {}) };
}

export function badRequest(words: string): Refusal {
  return refuse(400, words);
}

export function forbidden(words: string): Refusal {
  return refuse(403, words);
}

/** The same refusal, one level further out: `Can't parse keyboard button: Can't find field "text"`. */
export function within(where: string, { code, words }: Refusal): Refusal {
  return refuse(code, `${where}: ${words}`);
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/** As it goes over the wire. */
export function toApiError({ code, words, parameters }: Refusal): ApiError {
  const title = TITLES[code];
  const description = words === '' ? title : `${title}: ${lowerFirst(words)}`;
  return { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) };
}

/** Telegram lowers the first letter unless the words are a code such as BUTTON_DATA_INVALID. */
function lowerFirst(words: string): string {
  return /^.[A-Z_]/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
