import type { Media } from '../human/content.ts';
import { captionFields } from '../text/typed.ts';
import type { Builders } from './content.ts';

/** What can have a caption. */
export const MEDIA: Builders<Media> = {
  photo: ({ caption }, files) => ({ photo: files.photo(), ...captionFields(caption) }),
  video: ({ caption, duration = 12 }, { file }) => ({
    video: {
      ...file('video', 1_904_221),
      width: 1_280,
      height: 720,
      duration,
      mime_type: 'video/mp4',
    },
    ...captionFields(caption),
  }),
  animation({ caption }, { file }) {
    const animation = {
      ...file('animation', 311_040),
      width: 480,
      height: 270,
      duration: 3,
      mime_type: 'video/mp4',
    };
    // Both, as on Telegram: `document` is for bots from before there were animations.
    return { animation, document: animation, ...captionFields(caption) };
  },
  audio: ({ caption, title = 'Song', duration = 187 }, { file }) => ({
    audio: { ...file('audio', 3_001_122), title, duration, mime_type: 'audio/mpeg' },
    ...captionFields(caption),
  }),
  document: ({ caption, file_name = 'notes.pdf' }, { file }) => ({
    document: { ...file('document', 88_301), file_name, mime_type: 'application/pdf' },
    ...captionFields(caption),
  }),
  voice: ({ caption, duration = 4 }, { file }) => ({
    voice: { ...file('voice', 15_872), duration, mime_type: 'audio/ogg' },
    ...captionFields(caption),
  }),
  paid_media: ({ caption, star_count = 5 }) => ({
    paid_media: { star_count, paid_media: [{ type: 'preview', width: 1_280, height: 853 }] },
    ...captionFields(caption),
  }),
};
