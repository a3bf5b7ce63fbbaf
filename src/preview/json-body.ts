/** The value that a request's body holds, or why it can't be read. */
export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly words: string };

/** Reads at most `limit` bytes: what is longer is not even taken in. */
export async function readJson(request: Request, limit: number): Promise<JsonBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limit) return tooLong(limit);
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) return tooLong(limit);
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400, words: 'the body is not JSON' };
  }
}

function tooLong(limit: number): JsonBody {
  return { ok: false, status: 413, words: `a body holds ${limit / 1024} KiB at most` };
}
