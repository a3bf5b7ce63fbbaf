import type { Chat, ChatAdministratorRights, ChatPermissions } from '@grammyjs/types';

type Kind = Exclude<Chat['type'], 'private'>;

/** What clients propose for a new administrator, with what was asked for on top. */
export function administratorRights(
  kind: Kind,
  given: Partial<ChatAdministratorRights> = {},
): ChatAdministratorRights {
  return { ...NONE, ...PROPOSED[kind], ...given };
}

/** Exactly what was asked for, of what exists in such a chat; any right at all brings can_manage_chat. */
export function grantedRights(
  kind: Kind,
  asked: Partial<ChatAdministratorRights>,
): ChatAdministratorRights {
  const rights: ChatAdministratorRights = administratorRights(kind);
  for (const name of RIGHTS) if (name in rights) rights[name] = asked[name] ?? false;
  if (kind === 'channel') rights.is_anonymous = false;
  rights.can_manage_chat = RIGHTS.some((name) => rights[name]);
  return rights;
}

/** `post_messages+edit_messages`, as the links that add a bot have it. */
export function rightsOfLink(text: string): Partial<ChatAdministratorRights> {
  const rights: Partial<ChatAdministratorRights> = {};
  for (const word of text.split('+')) {
    const name = RIGHTS.find((right) => right.replace(/^(?:can|is)_/, '') === word);
    if (!name) throw new Error(`no link asks for the right ${JSON.stringify(word)}`);
    rights[name] = true;
  }
  return rights;
}

const NONE = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

/* Which rights exist depends on the kind of chat, as in Telegram's own JSON. */
const PROPOSED = {
  group: { can_delete_messages: true, can_pin_messages: false, can_manage_tags: false },
  supergroup: {
    can_delete_messages: true,
    can_pin_messages: false,
    can_manage_topics: false,
    can_manage_tags: false,
  },
  channel: {
    can_delete_messages: true,
    can_post_messages: true,
    can_edit_messages: true,
    can_manage_direct_messages: false,
  },
} as const;

/** Every right of every kind of chat. */
export const RIGHTS = [
  ...new Set([NONE, ...Object.values(PROPOSED)].flatMap((rights) => Object.keys(rights))),
] as (keyof ChatAdministratorRights)[];

/** Every permission there is, each set the same. */
export function permissions(allowed: boolean): Required<ChatPermissions> {
  return {
    can_send_messages: allowed,
    can_send_audios: allowed,
    can_send_documents: allowed,
    can_send_photos: allowed,
    can_send_videos: allowed,
    can_send_video_notes: allowed,
    can_send_voice_notes: allowed,
    can_send_polls: allowed,
    can_send_other_messages: allowed,
    can_add_web_page_previews: allowed,
    can_react_to_messages: allowed,
    can_change_info: allowed,
    can_invite_users: allowed,
    can_edit_tag: allowed,
    can_pin_messages: allowed,
    can_manage_topics: allowed,
  };
}
