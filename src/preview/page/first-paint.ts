import { applyTheme, rememberedTheme } from './theme.ts';

// Holds up the first paint for a moment, so that a dark page doesn't flash white.
applyTheme(rememberedTheme());
