import type { IncomingMessage } from 'node:http';
import { isObject } from '../params/fields.ts';
import type { Params } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';

/** Reads the parameters of a request: those in its address and those in its body, the body's win. */
export async function readParams(request: IncomingMessage, url: URL): Promise<Params | Refusal> {
  const body = await readBody(request);
  const fromBody = await parseBody(body, request.headers['content-type'] ?? '');
  if (isRefusal(fromBody)) return fromBody;
  return { ...Object.fromEntries(url.searchParams), ...fromBody };
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function parseBody(
  body: Buffer<ArrayBuffer>,
  contentType: string,
): Promise<Params | Refusal> {
  if (body.length === 0) return {};
  if (/^application\/json\b/i.test(contentType)) return parseJson(body.toString('utf8'));
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType)) {
    return parseForm(body, contentType);
  }
  // A content type that Telegram doesn't know is not an error there either: no parameters.
  return {};
}

function parseJson(text: string): Params | Refusal {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : badRequest('JSON object expected');
  } catch {
    return badRequest("can't parse object");
  }
}

async function parseForm(body: Buffer<ArrayBuffer>, type: string): Promise<Params | Refusal> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const params: Record<string, unknown> = {};
    for (const [name, value] of form.entries()) {
      params[name] = typeof value === 'string' ? value : { name: value.name, size: value.size };
    }
    return params;
  } catch {
    return badRequest("can't parse form data headers");
  }
}
