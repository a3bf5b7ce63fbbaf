import type { Chat, ChatAdministratorRights, ChatPermissions } from '@grammyjs/types';

type Kind = Exclude<Chat['type'], 'private'>;

/** What clients propose for a new administrator, with what was asked for on top. */
export function administratorRights(
  kind: Kind,
  given: Partial<ChatAdministratorRights> = {},
): ChatAdministratorRights {
  return { ...NONE, ...PROPOSED[kind], ...given };
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
