import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Asking, type Membership, mayChange } from '../../src/chats/may-change.ts';

const MEMBERSHIPS: Readonly<Record<Membership, boolean>> = {
  creator: true,
  administrator: true,
  member: false,
  restricted: false,
  left: false,
  kicked: false,
};

test('in a private chat the user decides', () => {
  assert.equal(mayChange({ chat: 'private' }), true);
});

for (const [membership, may] of Object.entries(MEMBERSHIPS)) {
  const member = membership as Membership;

  test(`in a group ${member} may ${may ? '' : 'not '}change settings`, () => {
    assert.equal(mayChange({ chat: 'group', asker: 'user', member }), may);
  });

  test(`in a channel ${member} with the right to post may ${may ? '' : 'not '}change them`, () => {
    assert.equal(mayChange({ chat: 'channel', asker: 'user', member, canPost: true }), may);
  });
}

test('an administrator of a channel who can not post may not change them, its creator may', () => {
  const channel = { chat: 'channel', asker: 'user', canPost: false } as const;
  assert.equal(mayChange({ ...channel, member: 'administrator' }), false);
  assert.equal(mayChange({ ...channel, member: 'creator' }), true);
});

for (const chat of ['group', 'channel'] as const) {
  const who = { group: 'an anonymous administrator', channel: 'a post' }[chat];

  test(`in a ${chat} ${who} may change them`, () => {
    assert.equal(mayChange({ chat, asker: 'itself' }), true);
  });

  test(`in a ${chat} another chat may not, not even the channel it discusses`, () => {
    const asking: Asking = { chat, asker: 'other chat' };
    assert.equal(mayChange(asking), false);
  });
}
