import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { ApiResponse, Message, Update, UserFromGetMe } from '@grammyjs/types';
import type { BotApi, BotApiOptions, Person } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';

/** A server of one test's own, and a bot that calls it with bare HTTP. */
export interface LocalServer {
  api: BotApi;
  call(method: string, params?: object): Promise<ApiResponse<unknown>>;
  /** The result; fails the test where the call is refused. */
  ok<T = unknown>(method: string, params?: object): Promise<T>;
  /** `400 Bad Request: …`; fails the test where the call goes through. */
  refusal(method: string, params?: object): Promise<string>;
  /** Somebody who has started the bot. */
  reader(): Person;
  send(chat: { id: number }, text: string, more?: object): Promise<Message>;
}

export async function localServer(t: TestContext, options?: BotApiOptions): Promise<LocalServer> {
  const api = await startBotApi(options);
  t.after(() => api.close());

  async function call(method: string, params: object = {}): Promise<ApiResponse<unknown>> {
    const response = await fetch(`${api.url}/bot${api.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    const reply = (await response.json()) as ApiResponse<unknown>;
    assert.equal(response.status, reply.ok ? 200 : reply.error_code);
    return reply;
  }

  const ok: LocalServer['ok'] = async (method, params) => {
    const reply = await call(method, params);
    assert.ok(reply.ok, JSON.stringify(reply).slice(0, 500));
    return reply.result as never;
  };

  return {
    api,
    call,
    ok,
    async refusal(method, params) {
      const reply = await call(method, params);
      assert.ok(!reply.ok, `${method} went through: ${JSON.stringify(reply).slice(0, 500)}`);
      return `${reply.error_code} ${reply.description}`;
    },
    reader() {
      const person = api.person();
      person.say('/start');
      return person;
    },
    send: (chat, text, more = {}) => ok('sendMessage', { chat_id: chat.id, text, ...more }),
  };
}

/** A bot for which @BotFather turned inline mode on. */
export const INLINE_BOT: UserFromGetMe = {
  id: 7_000_000_002,
  is_bot: true,
  first_name: 'Inline Bot',
  username: 'local_inline_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/** The updates that were made while something was done, without their ids. */
export function madeBy(api: BotApi, act: () => void): Omit<Update, 'update_id'>[] {
  const before = api.updates().length;
  act();
  return api
    .updates()
    .slice(before)
    .map(({ update_id: _, ...update }) => update);
}

/** A clock that only a test moves; `monotonic` and `now` go together. */
export function testClock(start = Date.UTC(2026, 0, 5, 9)) {
  let elapsed = 0;
  return {
    monotonic: () => elapsed,
    now: () => new Date(start + elapsed),
    pass(ms: number) {
      elapsed += ms;
    },
  };
}
