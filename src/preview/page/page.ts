import type { Acts, PersonState, Snapshot, SpeakerState } from '../protocol.ts';
import { ActError, act } from './acts.ts';
import { type Dialog, dialogsOf } from './dialogs.ts';
import { NOTHING_YET, type World } from './state.ts';
import type { Theme } from './theme.ts';
import { type Draft, freshUi, type Ui } from './ui.ts';

/** What every view and every action works on. */
export interface Page {
  world: World;
  readonly ui: Ui;
  /** Draws what has changed, at the next frame. */
  update(): void;
  /** Draws it at once: what is typed next must find it. */
  updateNow(): void;
  /** Undefined where it was refused, which a toast has said by then. */
  act<Name extends keyof Acts>(
    name: Name,
    asked: Acts[Name]['asked'],
  ): Promise<Acts[Name]['answered'] | undefined>;
  toast(text: string): void;
  /** The bot's wall clock. */
  now(): number;
}

/** The conversation that is open, with who speaks in it. */
export interface Scene {
  readonly snapshot: Snapshot;
  readonly dialogs: readonly Dialog[];
  readonly dialog: Dialog | undefined;
  readonly speaker: SpeakerState | undefined;
  readonly person: PersonState | undefined;
  readonly draft: Draft;
}

const TOAST_MS = 5000;
const EMPTY: Draft = { text: '' };

export function createPage(theme: Theme, draw: () => void): Page {
  let drawing = false;
  let toastTimer: ReturnType<typeof setTimeout> | undefined;
  const page: Page = {
    world: NOTHING_YET,
    ui: freshUi(theme),
    update() {
      if (drawing) return;
      drawing = true;
      const drawn = () => {
        drawing = false;
        draw();
      };
      // There are no frames where nobody looks, yet the title counts what is unread.
      if (document.hidden) setTimeout(drawn);
      else requestAnimationFrame(drawn);
    },
    updateNow: draw,
    async act(name, asked) {
      try {
        return await act(name, asked);
      } catch (error) {
        if (!(error instanceof ActError)) throw error;
        page.toast(error.message);
        return undefined;
      }
    },
    toast(text) {
      clearTimeout(toastTimer);
      page.ui.toast = text;
      toastTimer = setTimeout(() => {
        page.ui.toast = undefined;
        page.update();
      }, TOAST_MS);
      page.update();
    },
    now: () => Date.now() + (page.world.snapshot?.clock.offsetMs ?? 0),
  };
  return page;
}

export function sceneOf({ world, ui }: Page): Scene | undefined {
  const { snapshot } = world;
  if (snapshot === undefined) return undefined;
  const dialogs = dialogsOf(snapshot);
  const dialog = dialogs.find(({ id }) => id === ui.dialog);
  const speakers = dialog?.chat.speakers ?? [];
  const chosen = dialog && ui.speakers.get(dialog.chat.id);
  const speaker = speakers.find(({ person }) => person === chosen) ?? speakers[0];
  return {
    snapshot,
    dialogs,
    dialog,
    speaker,
    person: snapshot.people.find(({ id }) => id === speaker?.person),
    draft: (dialog && ui.drafts.get(dialog.id)) ?? EMPTY,
  };
}
