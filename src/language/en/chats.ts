import type { ChatsMessages } from '../messages/chats.ts';

export const chats: ChatsMessages = {
  button: 'For a channel or a group',
  title: 'Your channels and groups',
  howTo: 'Press one to see and change what it gets.',
  another: 'Add a channel or a group',
  untitled: 'untitled',
  quoted: (title) => `“${title}”`,
  kind: { group: 'group', supergroup: 'group', channel: 'channel' },
  notSubscribed: 'no roundup yet',
  ended: 'unsubscribed',
  held: 'on hold: I may not post there',
  gone: 'I am not in it any more, or may not post',
  inTopic: (thread) => `topic ${thread}`,
  openSettings: 'Settings',

  choose: {
    question: 'Which channel or group shall get the weekly roundup?',
    howTo:
      'Press a button under your text field and choose it. You need to be an administrator there. In a channel I get the right to post and no other, in a group I am a plain member.',
    orByLink: 'No such buttons? ',
    toChannel: 'Add me to a channel',
    toGroup: 'Add me to a group',
    channel: 'Choose a channel',
    group: 'Choose a group',
    cancel: 'Not now',
    cancelled: 'As you like. /subscribe leads here again.',
  },

  canPost: (title) => `I can write in “${title}” now.`,
  offer: 'Shall it get the weekly roundup? What, when and how you choose next.',
  subscribe: (title) => `Subscribe “${title}”`,
  onlyAdmins: 'An administrator there turns the weekly roundup on with /subscribe.',
  forum: 'For one of its topics an administrator sends /subscribe in that topic instead.',
  goesOn: (title, next) => `I can write in “${title}”. Next roundup: ${next}`,
  mayNotPost: (title) => `I am in “${title}”, but I may not post there.`,
  allowPosting: {
    group:
      'Please open the group’s permissions and let me send messages: then I write to you here.',
    channel:
      'Please open the channel → Administrators → me, and allow “Post messages”: then I write to you here.',
  },
  stopped: (title) =>
    `I can’t write in “${title}” any more, so nothing is sent there. Its settings stay: once I am back and may write, the roundups go on.`,
  heldBack: (title, reason) =>
    `The roundup for “${title}” was refused, and the next ones wait. Telegram says: ${reason}`,

  notIn: 'I am not in that chat, or may not write in it. Please add me by one of these links.',
  notYours: 'Only administrators of that chat can subscribe it, and you are not one of them.',
};
