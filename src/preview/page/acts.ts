import type { Acts, Refused } from '../protocol.ts';

/** Why something wasn't done, in words for whoever sits at the page. */
export class ActError extends Error {
  override name = 'ActError';
}

/** @throws ActError */
export async function act<Name extends keyof Acts>(
  name: Name,
  asked: Acts[Name]['asked'],
): Promise<Acts[Name]['answered']> {
  const response = await fetch(`/act/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // What was seen stays read even where the page is closed at that moment.
    keepalive: true,
    body: JSON.stringify(asked),
  }).catch(() => undefined);
  if (response === undefined) throw new ActError('The preview’s server doesn’t answer.');
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as Acts[Name]['answered'];
  throw new ActError(
    (answer as Partial<Refused> | undefined)?.error ?? `It failed (${response.status}).`,
  );
}
