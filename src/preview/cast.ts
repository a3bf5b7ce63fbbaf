import type { BotApi, Channel, ChatHandle, Group, Person, Topic } from '../bot-api/bot-api.ts';
import type { SpeakerState, Standing } from './protocol.ts';

/** The people of the preview and the chats they are in, made up anew at every start. */
export interface Cast {
  readonly people: readonly CastPerson[];
  /** In the order in which the page lists them. */
  readonly venues: readonly Venue[];
  readonly adminIds: readonly number[];
}

export interface CastPerson {
  readonly person: Person;
  readonly admin: boolean;
}

/** A chat, as something that people write in. */
export interface Venue {
  readonly kind: 'private' | 'group' | 'forum' | 'channel';
  readonly title: string;
  readonly handle: ChatHandle;
  readonly speakers: readonly Speaker[];
  /** Of forums, General first. */
  readonly topics: readonly Topic[];
  readonly standings: readonly Standing[];
  standing(): Standing;
  /** @throws Error where a client wouldn't offer it */
  setStanding(standing: Standing): void;
  /** Whoever presses START unblocks the bot; does nothing elsewhere. */
  unblocked(): void;
}

interface Speaker extends Pick<SpeakerState, 'role' | 'anonymous'> {
  readonly person: Person;
}

const GROUP_STANDINGS = ['member', 'administrator', 'muted', 'left', 'kicked'] as const;
/* A channel has no other bots than administrators. */
const CHANNEL_STANDINGS = ['administrator', 'left', 'kicked'] as const;

/**
 * Founds a reader for each case that the bot treats differently, one chat of each kind that it is
 * in, and two that it isn't.
 *
 * @param region its name, for the titles of the chats
 */
export function foundCast(botApi: BotApi, region: string): Cast {
  const anna = botApi.person({ first_name: 'Anna', username: 'anna_reads', language_code: 'en' });
  const ivan = botApi.person({ first_name: 'Иван', language_code: 'ru' });
  // The bot lacks her client's language.
  const lena = botApi.person({ first_name: 'Lena', language_code: 'de' });
  const editor = botApi.person({ first_name: 'Editor', language_code: 'en' });

  const group = botApi.group({
    kind: 'supergroup',
    title: `${region} desk`,
    owner: ivan,
    members: [anna, editor],
  });
  group.promote(editor, { anonymous: true, title: 'Editor' });
  const forum = botApi.group({
    kind: 'supergroup',
    is_forum: true,
    title: `${region} newsroom`,
    owner: editor,
    members: [anna, ivan],
  });
  const topics = [forum.general, forum.topic('Week'), forum.topic('Questions')];
  const channel = botApi.channel({
    title: `${region} news`,
    owner: editor,
    subscribers: [anna, ivan],
  });
  // Two that the bot isn't in, so that letting it in can be tried.
  const readers = botApi.group({
    kind: 'supergroup',
    title: `${region} readers`,
    owner: editor,
    members: [anna, ivan],
    bot: 'left',
  });
  const weekly = botApi.channel({
    title: `${region} weekly`,
    owner: editor,
    subscribers: [anna],
    bot: 'left',
  });

  return {
    people: [anna, ivan, lena, editor].map((person) => ({ person, admin: person === editor })),
    venues: [
      ...[anna, ivan, lena, editor].map(privateVenue),
      community('group', group, [
        { person: anna, role: 'member', anonymous: false },
        { person: ivan, role: 'owner', anonymous: false },
        { person: editor, role: 'administrator', anonymous: true },
      ]),
      {
        ...community('forum', forum, [
          { person: anna, role: 'member', anonymous: false },
          { person: ivan, role: 'member', anonymous: false },
          { person: editor, role: 'owner', anonymous: false },
        ]),
        topics,
      },
      community('channel', channel, [{ person: editor, role: 'owner', anonymous: false }]),
      community('group', readers, [
        { person: editor, role: 'owner', anonymous: false },
        { person: anna, role: 'member', anonymous: false },
        { person: ivan, role: 'member', anonymous: false },
      ]),
      community('channel', weekly, [{ person: editor, role: 'owner', anonymous: false }]),
    ],
    adminIds: [editor.id],
  };
}

function privateVenue(person: Person): Venue {
  let blocked = false;
  return {
    kind: 'private',
    title: person.user.first_name,
    handle: person.chat,
    speakers: [{ person, role: undefined, anonymous: false }],
    topics: [],
    standings: ['member', 'blocked'],
    standing: () => (blocked ? 'blocked' : 'member'),
    setStanding(standing) {
      if (standing !== 'member' && standing !== 'blocked') {
        throw new Error('in a private chat the bot is blocked or it is not');
      }
      blocked = standing === 'blocked';
      if (blocked) person.block();
      else person.unblock();
    },
    unblocked() {
      blocked = false;
    },
  };
}

function community(
  kind: 'group' | 'forum' | 'channel',
  handle: Group | Channel,
  speakers: readonly Speaker[],
): Venue {
  const standings = kind === 'channel' ? CHANNEL_STANDINGS : GROUP_STANDINGS;
  return {
    kind,
    title: 'title' in handle.chat ? (handle.chat.title ?? '') : '',
    handle,
    speakers,
    topics: [],
    standings,
    standing: () => handle.bot(),
    setStanding(standing) {
      const offered = standings.find((one) => one === standing);
      if (offered === undefined) throw new Error(`nobody is ${standing} in a ${kind}`);
      handle.setBot(offered);
    },
    unblocked() {},
  };
}
