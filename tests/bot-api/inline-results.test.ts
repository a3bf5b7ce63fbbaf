import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import { INLINE_BOT, type LocalServer, localServer } from './local-server.ts';

/** Offers results to somebody and has them choose one. */
async function chosen({ api, ok }: LocalServer, result: object): Promise<Message> {
  const person = api.person();
  const answer = person.inline('x');
  const inline_query_id = api.updates().at(-1)?.inline_query?.id;
  await ok('answerInlineQuery', { inline_query_id, results: [{ id: '1', ...result }] });
  return person.choose(await answer, '1');
}

const input = (input_message_content: object) => ({
  type: 'article',
  title: 'T',
  input_message_content,
});

test('an article becomes the message that it says', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const options = { is_disabled: true };
  const text = await chosen(
    server,
    input({
      message_text: '<b>Bold</b> /week ',
      parse_mode: 'HTML',
      link_preview_options: options,
    }),
  );
  assert.equal(text.text, 'Bold /week');
  assert.deepEqual(
    text.entities?.map(({ type }) => type),
    ['bold', 'bot_command'],
  );
  assert.deepEqual(text.link_preview_options, options);
  const entities = [{ type: 'code', offset: 0, length: 1 }];
  const explicit = await chosen(server, input({ message_text: 'x', entities }));
  assert.deepEqual(explicit.entities, entities);
  const old = await chosen(server, { type: 'article', title: 'T', message_text: 'as before' });
  assert.equal(old.text, 'as before');
  const place = { latitude: 1, longitude: 2 };
  assert.deepEqual((await chosen(server, input(place))).location, place);
  const venue = await chosen(server, input({ ...place, title: 'Inn', address: 'Here' }));
  assert.deepEqual([venue.venue?.title, venue.venue?.address], ['Inn', 'Here']);
  const contact = await chosen(server, input({ phone_number: '+1', first_name: 'Bek' }));
  assert.deepEqual(contact.contact, { phone_number: '+1', first_name: 'Bek' });
});

test('results of other types become what they are, or the text they bring', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const url = 'https://a.b/file';
  const photo = { type: 'photo', photo_url: `${url}.jpg`, thumbnail_url: `${url}.jpg` };
  const cases: [object, keyof Message][] = [
    [photo, 'photo'],
    [{ type: 'photo', photo_file_id: 'f' }, 'photo'],
    [{ type: 'gif', gif_url: url, thumbnail_url: url }, 'animation'],
    [{ type: 'mpeg4_gif', mpeg4_file_id: 'f' }, 'animation'],
    [{ type: 'video', title: 'T', video_url: url, mime_type: 'video/mp4' }, 'video'],
    [{ type: 'audio', title: 'T', audio_url: url }, 'audio'],
    [{ type: 'voice', title: 'T', voice_url: url }, 'voice'],
    [{ type: 'document', title: 'T', document_url: url, mime_type: 'application/pdf' }, 'document'],
    [{ type: 'location', title: 'T', latitude: 1, longitude: 2 }, 'location'],
    [{ type: 'venue', title: 'T', latitude: 1, longitude: 2, address: 'A' }, 'venue'],
    [{ type: 'contact', phone_number: '+1', first_name: 'B' }, 'contact'],
    [{ type: 'sticker', sticker_file_id: 'f' }, 'sticker'],
    [{ type: 'game', game_short_name: 'g' }, 'game'],
  ];
  for (const [result, field] of cases) {
    assert.ok((await chosen(server, result))[field], JSON.stringify(result));
  }
  const captioned = await chosen(server, { ...photo, caption: '<i>see</i>', parse_mode: 'HTML' });
  assert.deepEqual([captioned.caption, captioned.caption_entities?.[0]?.type], ['see', 'italic']);
  const words = await chosen(server, { ...photo, input_message_content: { message_text: 'w' } });
  assert.deepEqual([words.text, words.photo], ['w', undefined]);
});

test('results that Telegram refuses', async (t) => {
  const { api, refusal } = await localServer(t, { me: INLINE_BOT });
  void api.person().inline('x');
  const inline_query_id = api.updates().at(-1)?.inline_query?.id;
  const unreadable = "can't parse inline query result: ";
  const file = { photo_file_id: 'f' };
  const jpeg = 'https://a.b/c.jpg';
  const keyboard = (button: object) => ({
    ...input({ message_text: 'x' }),
    reply_markup: { inline_keyboard: [[{ text: 'A', ...button }]] },
  });
  const cases: [unknown, string][] = [
    ['x', `${unreadable}Inline query result must be an object`],
    [{ id: '1' }, `${unreadable}Can't find field "type"`],
    [{ type: 'photo', id: null, ...file }, `${unreadable}Can't find field "id"`],
    [{ type: 'poem' }, `${unreadable}type "poem" is unsupported for the inline query result`],
    [{ type: 'article', title: 'T' }, `${unreadable}Can't find field "message_text"`],
    [input({}), `${unreadable}Input message content is not specified`],
    [{ ...input({ message_text: 'x' }), title: null }, `${unreadable}Can't find field "title"`],
    [input({ message_text: 'x'.repeat(4097) }), 'MESSAGE_TOO_LONG'],
    [
      input({ message_text: '<b>x', parse_mode: 'HTML' }),
      `${unreadable}Can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [{ type: 'photo', caption: 'x'.repeat(1025), ...file }, 'MEDIA_CAPTION_TOO_LONG'],
    [{ type: 'photo' }, `${unreadable}Can't find field "photo_file_id"`],
    [{ type: 'photo', photo_url: jpeg }, 'PHOTO_THUMB_URL_EMPTY'],
    [
      { type: 'photo', photo_url: 'https://a.b/c.png', thumbnail_url: jpeg },
      'PHOTO_CONTENT_TYPE_INVALID',
    ],
    [
      { type: 'document', title: 'T', document_url: jpeg, mime_type: 'text/plain' },
      `${unreadable}Unallowed document MIME type`,
    ],
    [
      { type: 'video', title: 'T', video_url: jpeg, mime_type: 'text/plain' },
      `${unreadable}Unallowed video MIME type`,
    ],
    [{ type: 'venue', title: 'T', latitude: 1 }, `${unreadable}Can't find field "longitude"`],
    [keyboard({ callback_data: 'x'.repeat(65) }), 'BUTTON_DATA_INVALID'],
    [keyboard({ web_app: { url: 'https://a.b' } }), 'BUTTON_TYPE_INVALID'],
    [
      { ...input({ message_text: 'x' }), reply_markup: { force_reply: true } },
      `${unreadable}Inline keyboard expected`,
    ],
  ];
  for (const [result, words] of cases) {
    const full = typeof result === 'object' ? { id: '1', ...result } : result;
    assert.equal(
      await refusal('answerInlineQuery', { inline_query_id, results: [full] }),
      `400 Bad Request: ${words}`,
    );
  }
});
