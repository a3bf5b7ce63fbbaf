import { temporaryStorage } from './folder.ts';
import { storesInMemory, storesOver } from './stores.ts';
import { testSubscriptionStore } from './subscription-store-contract.ts';

testSubscriptionStore('in a file', async (context) => storesOver(await temporaryStorage(context)));
testSubscriptionStore('in memory', storesInMemory);
