import { badRequest, type Refusal } from '../refusal.ts';

/**
 * The parameters of one call: JSON values as they were sent, strings where the request was a
 * form. Telegram turns all of them into strings first, hence the leniency here.
 */
export type Params = Readonly<Record<string, unknown>>;

/** As text; empty where it was left out. */
export function textParam(params: Params, name: string): string {
  const value = params[name];
  if (value == null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What doesn't begin with digits is 0, as on Telegram. */
export function integerParam(params: Params, name: string, whenMissing = 0): number {
  const text = textParam(params, name).trim();
  if (text === '') return whenMissing;
  const value = Number.parseInt(text, 10);
  return Number.isNaN(value) ? 0 : value;
}

export function flagParam(params: Params, name: string): boolean {
  return ['true', 'yes', '1'].includes(textParam(params, name).trim().toLowerCase());
}

/** A JSON value, which a form sends as text; undefined where it was left out. */
export function jsonParam(params: Params, name: string, what: string): unknown | Refusal {
  const value = params[name];
  if (value == null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return badRequest(`Can't parse ${what} JSON object`);
  }
}
