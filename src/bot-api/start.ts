import { performance } from 'node:perf_hooks';
import type { User, UserFromGetMe } from '@grammyjs/types';
import type { BotApi, BotApiOptions } from './bot-api.ts';
import { createCallLog } from './calls.ts';
import { createChance } from './chance.ts';
import { createChannels } from './chat/channels.ts';
import { createChoosing } from './chat/choosing.ts';
import { communityMaker } from './chat/communities.ts';
import { createDialogs } from './chat/dialogs.ts';
import { createGroups } from './chat/groups.ts';
import { createHandles } from './chat/handles.ts';
import { createHistory } from './chat/history.ts';
import { createInlineMessages } from './chat/inline-messages.ts';
import { createPeople } from './chat/people.ts';
import { createPressing } from './chat/pressing.ts';
import { createRooms } from './chat/rooms.ts';
import { createSharing } from './chat/sharing.ts';
import { createStanding } from './chat/standing.ts';
import { topicMaker } from './chat/topics.ts';
import { createWriting } from './chat/writing.ts';
import { createEvents } from './events.ts';
import { createFaults } from './faults.ts';
import { createGuestQueries } from './guest-queries.ts';
import { listen } from './http/listener.ts';
import { createHttpServer } from './http/server.ts';
import { createInlineQueries } from './inline-queries.ts';
import { createRateLimiter } from './limits.ts';
import { createLongPoll } from './long-poll.ts';
import { createMenus } from './menus.ts';
import { callbackMethods } from './methods/callback-answers.ts';
import { chatMethods } from './methods/chat-info.ts';
import { commandMethods } from './methods/commands.ts';
import { editingMethods } from './methods/editing.ts';
import { guestMethods } from './methods/guest-answers.ts';
import { inlineMethods } from './methods/inline-answers.ts';
import type { Methods } from './methods/method.ts';
import { pollingMethods } from './methods/polling.ts';
import { profileMethods } from './methods/profile.ts';
import { sendingMethods } from './methods/sending.ts';
import { createPresses } from './presses.ts';
import { createUpdates } from './updates.ts';

/** Starts a local Bot API server on the loopback interface; it holds everything in memory. */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const { now = () => new Date(), monotonic = () => performance.now() } = options;
  const { remembered = 10_000, kept = 50_000, seed = 1, port = 0, me = DEFAULT_BOT } = options;
  const [token = `${me.id}:local-bot-api-server-test-token-x`, ...others] = options.tokens ?? [];
  const unixNow = () => Math.floor(now().getTime() / 1_000);

  const calls = createCallLog(remembered);
  const events = createEvents(calls.describe);
  const faults = createFaults(createChance(seed));
  const updates = createUpdates(remembered);
  const longPoll = createLongPoll(updates);
  const presses = createPresses(updates, events, monotonic);
  const limiter = createRateLimiter(options.limits, monotonic);
  const bot = toUser(me);
  const inlineMode = me.supports_inline_queries;
  const menus = createMenus();
  const queries = createInlineQueries(updates, events, monotonic);
  const rooms = createRooms(bot);
  const history = createHistory(events, bot.id, kept);
  const handles = createHandles(history, events);
  const inlineMessages = createInlineMessages(rooms);
  const guestDeps = { me, bot, history, inlineMessages, updates, unixNow, monotonic };
  const guests = createGuestQueries(guestDeps);
  const writing = createWriting({ me, history, updates, unixNow, guests });
  const standing = createStanding({ bot, writing, updates, unixNow });
  const person = createPeople({
    me,
    rooms,
    handles,
    writing,
    standing,
    sharing: createSharing(standing),
    dialog: createDialogs(rooms, handles),
    pressing: createPressing(history, presses),
    choosing: createChoosing({ bot, enabled: inlineMode, queries, inlineMessages, updates }),
  });
  const makeCommunity = communityMaker({ handles, writing, standing });
  const makeTopics = topicMaker({ handles, history, writing });
  const chats = { rooms, makePerson: person, makeCommunity };
  const group = createGroups({ ...chats, writing, standing, makeTopics });
  const channel = createChannels(chats);

  const messaging = { bot, inlineMode, rooms, history, limiter, unixNow };
  const methods: Methods = {
    ...profileMethods(me),
    ...commandMethods(menus, rooms),
    ...pollingMethods(updates, longPoll),
    ...sendingMethods({ ...messaging, writing, events }),
    ...editingMethods({ ...messaging, inlineMessages }),
    ...callbackMethods(presses, me.username),
    ...inlineMethods(queries, rooms, inlineMode),
    ...guestMethods(guests, rooms, inlineMode),
    ...chatMethods(rooms, standing, bot),
  };
  const tokens = [token, ...others];
  const server = createHttpServer({ tokens, methods, calls, faults, events, monotonic });
  const { url, goOffline, goOnline } = await listen(server, port);

  return {
    url,
    token,
    me,
    faults,
    close() {
      longPoll.close();
      presses.close();
      queries.close();
      return goOffline();
    },
    goOffline,
    goOnline,
    person,
    group,
    channel,
    commandsFor({ user }, { id }) {
      const room = rooms.byId(id);
      return room ? menus.shownTo(user.id, (user.language_code ?? '').slice(0, 2), room) : [];
    },
    calls: calls.all,
    messages(chatId) {
      const room = rooms.byId(chatId);
      return room ? history.list(room) : [];
    },
    nextMessage: handles.nextMessage,
    until: events.until,
    subscribe: events.subscribe,
    updates: updates.made,
    redeliver: updates.redeliver,
  };
}

const DEFAULT_BOT: UserFromGetMe = {
  id: 7_000_000_001,
  is_bot: true,
  first_name: 'Local Bot',
  username: 'local_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

/** The bot as it stands in messages: what only getMe tells is left out. */
function toUser({ id, is_bot, first_name, username }: UserFromGetMe): User {
  return { id, is_bot, first_name, username };
}
