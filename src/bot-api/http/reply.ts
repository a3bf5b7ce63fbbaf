import type { ServerResponse } from 'node:http';
import type { ApiResponse } from '@grammyjs/types';

/** Writes an answer as Telegram does: the HTTP status is the error code. */
export function writeReply(response: ServerResponse, reply: ApiResponse<unknown>): void {
  const retryAfter = reply.ok ? undefined : reply.parameters?.retry_after;
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  const body = JSON.stringify(reply);
  response.writeHead(reply.ok ? 200 : reply.error_code, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** What a proxy in between says when it can't reach Telegram. */
export function writeErrorPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end(
    `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  );
}
