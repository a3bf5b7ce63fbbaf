import type { HttpError } from 'grammy';

/** Node's codes for a request that never went out: no connection, or no name to connect to. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
]);
/** Codes of a TLS handshake that failed: the server's certificate, or no protocol in common. */
const NO_HANDSHAKE =
  /^(CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|INVALID_CA|ERR_TLS_CERT_|EPROTO$|ERR_SSL_(WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|\w*HANDSHAKE_FAILURE|\w*PROTOCOL_VERSION)$)/;
/**
 * Codes such as ETIMEDOUT may come while connecting and later; only node-fetch's message tells
 * which. Of several addresses that all failed it gives no reason at all.
 */
const WHILE_CONNECTING = /reason: (connect |$)|before secure TLS connection was established/;

/** Whether a request that got no answer may have reached Telegram. */
export function wentOut(error: HttpError): boolean {
  const { code = '', message } = causeOf(error);
  if (NO_CONNECTION.has(code) || NO_HANDSHAKE.test(code)) return false;
  return !WHILE_CONNECTING.test(message);
}

/**
 * The connection's own code, for example `ECONNRESET`, else a word of ours; never the error's
 * message, which holds the token.
 */
export function connectionCode(error: HttpError): string {
  const { code, message, type } = causeOf(error);
  if (code !== undefined) return code;
  if (type === 'invalid-json') return 'no JSON';
  return /timed out|abort/i.test(message) ? 'timed out' : 'connection lost';
}

function causeOf({ error }: HttpError): { code?: string; type?: string; message: string } {
  if (typeof error !== 'object' || error === null) return { message: '' };
  const text = (key: string) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : undefined;
  };
  const [code, type, message = ''] = [text('code'), text('type'), text('message')];
  return { ...(code && { code }), ...(type && { type }), message };
}
