import { badRequest, isRefusal, type Refusal } from '../refusal.ts';

/** A JSON object inside a parameter. Its fields are read with Telegram's complaints. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers pass for strings, as on Telegram; empty where the field is missing. */
export function optionalString(object: JsonObject, name: string): string | Refusal {
  const value = object[name] ?? '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : badRequest(`Field "${name}" must be of type String`);
}

export function requiredString(object: JsonObject, name: string): string | Refusal {
  return object[name] == null ? missing(name) : optionalString(object, name);
}

/** Whole numbers, also as strings. */
export function requiredInteger(object: JsonObject, name: string): number | Refusal {
  const value = object[name];
  if (value == null) return missing(name);
  if (typeof value !== 'number' && typeof value !== 'string') {
    return badRequest(`Field "${name}" must be a Number`);
  }
  return /^-?\d+$/.test(String(value))
    ? Number(value)
    : badRequest(`Field "${name}" must be a valid Number`);
}

/** The same within 32 bits, as ids of requests and instants are. */
export function requiredInt32(object: JsonObject, name: string): number | Refusal {
  const value = requiredInteger(object, name);
  if (isRefusal(value) || value === (value | 0)) return value;
  return badRequest(`Field "${name}" must be a valid Number`);
}

export function optionalInteger(object: JsonObject, name: string): number | Refusal {
  return object[name] == null ? 0 : requiredInteger(object, name);
}

export function optionalFlag(object: JsonObject, name: string): boolean | Refusal {
  const value = object[name] ?? false;
  return typeof value === 'boolean' ? value : badRequest(`Field "${name}" must be of type Boolean`);
}

export function requiredObject(object: JsonObject, name: string): JsonObject | Refusal {
  const value = object[name];
  if (value == null) return missing(name);
  return isObject(value) ? value : badRequest(`Field "${name}" must be of type Object`);
}

/** The flags among `names` that are true; the first that is no boolean is refused. */
export function trueFlags<N extends string>(
  object: JsonObject,
  names: readonly N[],
): Partial<Record<N, true>> | Refusal {
  const flags: Partial<Record<N, true>> = {};
  for (const name of names) {
    const flag = optionalFlag(object, name);
    if (isRefusal(flag)) return flag;
    if (flag) flags[name] = true;
  }
  return flags;
}

function missing(name: string): Refusal {
  return badRequest(`Can't find field "${name}"`);
}
