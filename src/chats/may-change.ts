/** How somebody stands to a chat, in Telegram's words. */
export type Membership = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

/**
 * Who wants to change a chat's settings. A supergroup is a group too.
 *
 * `itself`: the message's `sender_chat` is the chat it was written in, that is, an anonymous
 * administrator of a group, or a post of a channel, which has no `from`. `other chat`: written in
 * the name of another one, such as the channel that a group discusses. Otherwise it is a user,
 * whose membership has to be asked for; `canPost` is the administrator's right in a channel.
 */
export type Asking =
  | { readonly chat: 'private' }
  | { readonly chat: 'group' | 'channel'; readonly asker: 'itself' | 'other chat' }
  | { readonly chat: 'group'; readonly asker: 'user'; readonly member: Membership }
  | {
      readonly chat: 'channel';
      readonly asker: 'user';
      readonly member: Membership;
      readonly canPost: boolean;
    };

/** Whether the asker may change the chat's settings. */
export function mayChange(asking: Asking): boolean {
  if (asking.chat === 'private') return true;
  if (asking.asker !== 'user') return asking.asker === 'itself';
  if (asking.member === 'creator') return true;
  return asking.member === 'administrator' && (asking.chat === 'group' || asking.canPost);
}
