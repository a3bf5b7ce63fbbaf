import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { TestContext } from 'node:test';
import type { Message, Update } from '@grammyjs/types';
import { createPreview, type Preview } from '../../src/preview/preview.ts';
import type { PreviewLog } from '../../src/preview/preview-log.ts';
import type { Acts, Change, Snapshot } from '../../src/preview/protocol.ts';
import type { PreviewServer } from '../../src/preview/server.ts';
import { brief, corpusOf, country, topic } from '../corpus.ts';

/** A preview that is served, for one test. */
export interface Stage {
  readonly preview: Preview;
  readonly server: PreviewServer;
  /** Calls the local Bot API as a bot does; undefined where the connection is lost. */
  call(method: string, params?: object): Promise<Reply | undefined>;
  /** Answers every text by `re: TEXT` with a button, every press, inline query and guest query. */
  runBot(): void;
  /** What an act is answered, which must have gone through. */
  act<Name extends keyof Acts>(name: Name, asked: Acts[Name]['asked']): Promise<Done<Name>>;
  /** `404 there is no person 5` of an act that is refused. */
  refusal(name: string, asked: unknown): Promise<string>;
  tab(): Promise<Tab>;
}

type Done<Name extends keyof Acts> = Acts[Name]['answered'];
type Reply = { ok: boolean; result?: unknown; description?: string };

export const CORPUS = corpusOf([brief('2021-11-12-first'), brief('2021-12-03-second')], {
  countries: [country('kz', 'Steppe')],
  topics: [topic('energy', 'Energy')],
});

export const silent: PreviewLog = { info() {}, warn() {}, error() {} };
export const errorFields = (error: unknown) => ({ error: String(error) });

export async function stage(
  t: TestContext,
  { pageFolder, log = silent }: { pageFolder?: string; log?: PreviewLog } = {},
): Promise<Stage> {
  const preview = await createPreview({
    content: { corpus: CORPUS, problems: [] },
    log,
    errorFields,
  });
  t.after(() => preview.close());
  const server = await preview.serve({
    port: 0,
    health: () => ({ ready: true, briefs: 2 }),
    ...(pageFolder === undefined ? {} : { pageFolder }),
  });

  async function call(method: string, params: object = {}): Promise<Reply | undefined> {
    try {
      const response = await fetch(`${preview.apiRoot}/bot${preview.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
      });
      return (await response.json()) as Reply;
    } catch {
      return undefined;
    }
  }

  async function handle(update: Update): Promise<void> {
    const { message, callback_query, inline_query, guest_message } = update;
    if (message?.text) {
      const thread = message.is_topic_message ? message.message_thread_id : undefined;
      await call('sendMessage', {
        chat_id: message.chat.id,
        message_thread_id: thread,
        text: `re: ${message.text}`,
        reply_markup: { inline_keyboard: [[{ text: 'Press', callback_data: 'pressed' }]] },
      });
    }
    if (callback_query) {
      const { id: callback_query_id, message: at } = callback_query;
      await call('answerCallbackQuery', { callback_query_id, text: 'a toast' });
      const edited = { chat_id: at?.chat.id, message_id: at?.message_id };
      await call('editMessageText', { ...edited, text: 'turned' });
    }
    if (inline_query) {
      const { id: inline_query_id, query } = inline_query;
      const input_message_content = { message_text: `card of ${query}` };
      const results = [{ type: 'article', id: 'one', title: 'One', input_message_content }];
      await call('answerInlineQuery', { inline_query_id, results, next_offset: '2' });
    }
    if (guest_message) {
      const { guest_query_id, text } = guest_message;
      const input_message_content = { message_text: `as a guest: ${text}` };
      const result = { type: 'article', id: 'one', title: 'One', input_message_content };
      await call('answerGuestQuery', { guest_query_id, result });
    }
  }

  async function poll(): Promise<void> {
    for (let offset = 0; ; ) {
      const reply = await call('getUpdates', { offset, timeout: 30 });
      if (!reply?.ok) return;
      for (const update of reply.result as Update[]) {
        offset = update.update_id + 1;
        await handle(update);
      }
    }
  }

  const post = (name: string, asked: unknown) =>
    ask(server.port, `/act/${name}`, { method: 'POST', body: JSON.stringify(asked) });

  return {
    preview,
    server,
    call,
    runBot: () => void poll(),
    async act(name, asked) {
      const { status, body } = await post(name, asked);
      if (status !== 200) throw new Error(`${name}: ${status} ${body}`);
      return JSON.parse(body);
    },
    async refusal(name, asked) {
      const { status, body } = await post(name, asked);
      if (status === 200) throw new Error(`${name} went through: ${body}`);
      return `${status} ${JSON.parse(body).error}`;
    },
    tab: () => openTab(t, server.port),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A bare request, so that every header can be what a browser wouldn't let one make it. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', body } = options;
  const type = method === 'POST' ? { 'content-type': 'application/json' } : {};
  const headers = { host: `localhost:${port}`, ...type, ...options.headers };
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      const { statusCode: status = 0, headers: received } = response;
      response.on('end', () => resolve({ status, headers: received, body: text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A page that listens. */
export interface Tab {
  readonly snapshot: Snapshot;
  /** Everything heard after the snapshot. */
  readonly heard: readonly Change[];
  /** The first change of this type, heard already or yet to come, that fits. */
  next<Type extends Change['type']>(
    type: Type,
    fits?: (change: Extract<Change, { type: Type }>) => boolean,
  ): Promise<Extract<Change, { type: Type }>>;
  /** Resolves when the connection ends. */
  readonly ended: Promise<void>;
  close(): void;
}

const PATIENCE_MS = 5_000;

export async function openTab(t: TestContext, port: number): Promise<Tab> {
  const heard: Change[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<void>();
  const first = Promise.withResolvers<Snapshot>();
  let rest = '';

  function take(chunk: string): void {
    const events = (rest + chunk).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '));
      if (data === undefined) continue;
      const change: Change = JSON.parse(data.slice('data: '.length));
      if (change.type === 'snapshot') first.resolve(change.snapshot);
      else heard.push(change);
    }
    for (const look of [...waiting]) look();
  }

  const headers = { host: `localhost:${port}` };
  const sent = httpRequest({ host: '127.0.0.1', port, path: '/events', headers }, (response) => {
    response.setEncoding('utf8').on('data', take);
    response.on('error', () => {});
    response.on('close', ended.resolve);
  });
  sent.on('error', (error) => first.reject(error));
  sent.end();
  t.after(() => sent.destroy());

  const next: Tab['next'] = (type, fits = () => true) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        const types = heard.map((change) => JSON.stringify(change).slice(0, 200));
        reject(new Error(`no such ${type}; heard: ${types.join('\n')}`));
      }, PATIENCE_MS);
      function look(): void {
        const found = heard.find((change) => change.type === type && fits(change as never));
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found as never);
      }
      waiting.add(look);
      look();
    });

  return {
    snapshot: await first.promise,
    heard,
    next,
    ended: ended.promise,
    close: () => sent.destroy(),
  };
}

/** Who and what is there, by the kinds that tests speak of; the bot isn't in the other ones. */
export function cast({ people, chats }: Snapshot) {
  const [anna, ivan, lena, editor] = people;
  const ofKind = (kind: string) => chats.filter((chat) => chat.kind === kind);
  const [[group, otherGroup], [forum], [channel, otherChannel]] = [
    ofKind('group'),
    ofKind('forum'),
    ofKind('channel'),
  ];
  if (!anna || !ivan || !lena || !editor || !group || !forum || !channel) {
    throw new Error('somebody is missing');
  }
  if (!otherGroup || !otherChannel) throw new Error('the bot is everywhere');
  return { anna, ivan, lena, editor, group, forum, channel, otherGroup, otherChannel };
}

/** The bot's message with this text, as soon as a tab hears of it with the call that made it. */
export async function botMessage(tab: Tab, text: string): Promise<Message> {
  const { state } = await tab.next(
    'message',
    (change) => change.state.byBot && change.state.message.text === text,
  );
  return state.message;
}
