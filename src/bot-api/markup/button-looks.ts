import { type JsonObject, optionalString } from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';

const STYLES = ['primary', 'success', 'danger'] as const;

/** Colour and icon; only what was set is there. */
export interface ButtonLooks {
  style?: (typeof STYLES)[number];
  icon_custom_emoji_id?: string;
}

export function parseLooks(button: JsonObject): ButtonLooks | Refusal {
  const icon = optionalString(button, 'icon_custom_emoji_id');
  if (isRefusal(icon)) return icon;
  const named = optionalString(button, 'style');
  if (isRefusal(named)) return named;
  const style = STYLES.find((name) => name === named.toLowerCase());
  if (!style && named !== '' && named.toLowerCase() !== 'default') {
    return badRequest('invalid button style specified');
  }
  return { ...(style ? { style } : {}), ...(icon ? { icon_custom_emoji_id: icon } : {}) };
}
