/** What a button wishes that concerns whoever presses it, their chats, or the admins' ledger. */
export type PersonalWish =
  /** To be shown the keyboard on which a channel or a group is chosen. */
  | { readonly type: 'choose chat' }
  /** First to be asked whether it is meant. */
  | { readonly type: 'ask deletion' | 'delete my data' | 'keep my data' }
  /** The answer to what becomes of a chat that others run too. */
  | { readonly type: 'delete chat' | 'leave chat'; readonly chatId: number }
  | { readonly type: 'deliveries' }
  | { readonly type: 'resend'; readonly editionId: number };
