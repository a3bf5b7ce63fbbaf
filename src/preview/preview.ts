import { randomBytes, randomUUID } from 'node:crypto';
import type { BotApi, BotApiEvent } from '../bot-api/bot-api.ts';
import { TELEGRAM_LIMITS } from '../bot-api/limits.ts';
import { startBotApi } from '../bot-api/start.ts';
import type { WallClock } from '../calendar/clock.ts';
import type { Corpus, Localised } from '../content/corpus.ts';
import type { LoadedCorpus } from '../content/load.ts';
import { textIn } from '../content/localised.ts';
import { createActs } from './acts.ts';
import { foundCast } from './cast.ts';
import { createChanges } from './changes.ts';
import { chatStates, personStates } from './chat-states.ts';
import { contentState } from './content-state.ts';
import { createDescriptions } from './descriptions.ts';
import { createFaultPanel } from './fault-panel.ts';
import { playOpeningScene } from './opening-scene.ts';
import type { ErrorFields, PreviewLog } from './preview-log.ts';
import type { Snapshot } from './protocol.ts';
import { createReadMarks } from './read-marks.ts';
import { type PreviewServer, type PreviewServerOptions, servePreview } from './server.ts';
import { createTranscript } from './transcript.ts';
import { createTravelClock } from './travel.ts';

/** The preview without the bot, which runs against `apiRoot` with `token` as it does anywhere. */
export interface Preview {
  /** The bot's wall clock. */
  readonly clock: WallClock;
  readonly apiRoot: string;
  readonly token: string;
  readonly adminIds: readonly number[];
  /** Serves the page. @throws the listening error, for example `EADDRINUSE` */
  serve(
    options: Pick<PreviewServerOptions, 'port' | 'health' | 'pageFolder'>,
  ): Promise<PreviewServer>;
  /** The folder was loaded anew; where it holds nothing to serve, the bot serves what it did. */
  contentChanged(loaded: LoadedCorpus): void;
  /** Some questions, so that the page has something to show when it is opened; once. */
  openingScene(question: Localised): void;
  /** Hears of every travel in time, after it; returns how to stop. */
  onTravelled(listener: () => void): () => void;
  /** Ends the local Bot API server and every page that is served. */
  close(): Promise<void>;
}

export interface PreviewOptions {
  /** As it was loaded first, which must be something to serve. */
  readonly content: LoadedCorpus & { readonly corpus: Corpus };
  readonly log: PreviewLog;
  readonly errorFields: ErrorFields;
}

/* Calls and updates that are kept for the page: of each, more than its messages need. */
const REMEMBERED = 2_000;
const BOT_ID = 7_000_000_001;
/* Calls that change what the list of chats tells. */
const CHANGING = /^(?:(?:set|delete)MyCommands|leaveChat)$/i;

/** Starts the local Bot API server, founds people and chats there, and watches what happens. */
export async function createPreview(options: PreviewOptions): Promise<Preview> {
  const { log, errorFields } = options;
  let content: LoadedCorpus = options.content;
  let served: Corpus = options.content.corpus;
  const session = randomUUID();
  const clock = createTravelClock(() => served.region.timeZone);
  const region = textIn(served.region.name, 'en').text;
  const token = `${BOT_ID}:${randomBytes(26).toString('base64url')}`;
  const botApi = await startBotApi({
    tokens: [token],
    me: botNamed(`${region} briefings`),
    limits: TELEGRAM_LIMITS,
    now: clock.now,
    remembered: REMEMBERED,
  });
  const { id, first_name: name, username } = botApi.me;

  const changes = createChanges();
  const transcript = createTranscript(botApi, changes);
  const marks = createReadMarks(changes);
  const descriptions = createDescriptions();
  const faults = createFaultPanel(botApi.faults, () =>
    changes.soon('faults', () => ({ type: 'faults', faults: faults.states() })),
  );
  botApi.subscribe(hear);
  const cast = foundCast(botApi, region);
  const chatsChanged = () =>
    changes.soon('chats', () => ({ type: 'chats', chats: chatStates(cast, botApi, descriptions) }));
  clock.subscribe(clockChanged);

  function clockChanged(): void {
    changes.soon('clock', () => ({ type: 'clock', clock: clock.state() }));
  }

  function hear(event: BotApiEvent): void {
    transcript.hear(event);
    if (event.kind === 'message' && !event.byBot) marks.written(event.message);
    if (event.kind === 'call') {
      const described = descriptions.hear(event.call);
      if (described || CHANGING.test(event.call.method)) chatsChanged();
    }
    if (event.kind === 'action') {
      const { chatId: chat, topicId: topic } = event;
      changes.soon(`action ${chat} ${topic}`, () => ({ type: 'action', chat, topic }));
    }
  }

  const snapshot = (): Snapshot => ({
    session,
    bot: { id, name, username },
    region: served.region.name,
    clock: clock.state(),
    people: personStates(cast),
    chats: chatStates(cast, botApi, descriptions),
    messages: transcript.all(),
    read: marks.all(),
    faults: faults.states(),
    content: contentState(content, served),
  });
  const act = createActs({
    cast,
    transcript,
    marks,
    clock,
    faults,
    standingChanged: chatsChanged,
  });
  const closing: (() => void | Promise<void>)[] = [() => botApi.close()];

  return {
    clock: clock.now,
    apiRoot: botApi.url,
    token,
    adminIds: cast.adminIds,
    async serve(page) {
      const server = await servePreview({ ...page, act, snapshot, changes, log, errorFields });
      closing.unshift(() => server.close());
      return server;
    },
    contentChanged(loaded) {
      content = loaded;
      served = loaded.corpus ?? served;
      changes.soon('content', () => ({ type: 'content', content: contentState(content, served) }));
      clockChanged();
    },
    openingScene(question) {
      const [first, ...others] = cast.people.map(({ person }) => person);
      const russian = others.filter(({ user }) => user.language_code === 'ru');
      if (!first) return;
      const { text } = textIn(question, first.user.language_code ?? '');
      closing.unshift(playOpeningScene({ botApi, first, others: russian, question: text, log }));
    },
    onTravelled: clock.subscribe,
    async close() {
      for (const end of closing.splice(0)) await end();
    },
  };
}

function botNamed(first_name: string): BotApi['me'] {
  return {
    id: BOT_ID,
    is_bot: true,
    first_name,
    username: 'briefing_preview_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    supports_guest_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
