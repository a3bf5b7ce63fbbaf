import type { PhotoSize } from '@grammyjs/types';

/** Makes up what stands for files in one message. Nothing can be downloaded. */
export interface Files {
  /** Tells this message's files from those of others. */
  readonly serial: number;
  file(name: string, size: number): { file_id: string; file_unique_id: string; file_size: number };
  photo(): PhotoSize[];
}

export function createFiles(serial: number): Files {
  const file: Files['file'] = (name, size) => ({
    file_id: `${name}-${serial}`,
    file_unique_id: `unique-${name}-${serial}`,
    file_size: size,
  });
  return {
    serial,
    file,
    photo: () => [
      { ...file('photo-small', 1_372), width: 90, height: 60 },
      { ...file('photo-large', 148_213), width: 1_280, height: 853 },
    ],
  };
}
