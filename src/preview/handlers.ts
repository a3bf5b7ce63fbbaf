import type { Acts } from './protocol.ts';

/** What does each act. */
export type Handlers = {
  readonly [Name in keyof Acts]: (
    asked: Acts[Name]['asked'],
  ) => Acts[Name]['answered'] | Promise<Acts[Name]['answered']>;
};
