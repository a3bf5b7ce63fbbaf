import { enableCompileCache } from 'node:module';

// Before anything is imported: from the second start on, nothing is compiled or stripped again,
// which halves the time to the first update. Where it can't be written, it is done without. This
// file alone is read before the cache: as TypeScript it would make every start load Node's type
// stripper, which holds some 15 MB.
enableCompileCache();
const { start } = await import('./start.ts');
await start();
