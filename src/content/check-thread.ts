import { parentPort, workerData } from 'node:worker_threads';
import { checkHouseRules } from './house-rules/check-house-rules.ts';
import { loadCorpus } from './load.ts';

/** The thread of `check-beside.ts`. */
const { problems } = await loadCorpus(workerData, { houseRules: checkHouseRules });
parentPort?.postMessage(problems);
