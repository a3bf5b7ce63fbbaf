import { startApp } from '../../src/app.ts';
import { createLogger } from '../../src/operations/logging.ts';
import { newsroom } from './roundup-newsroom.ts';

/**
 * The bot in a process of its own, to be killed: the app with the tests' corpus and a clock that
 * stands still. Started with the token, the server's address, the database, the instant and an admin.
 */
const [token = '', apiRoot = '', database = '', instant = '', admin] = process.argv.slice(2);
await startApp({
  access: { token, apiRoot },
  database,
  admins: [Number(admin)],
  keepsGaps: true,
  roundups: {
    cron: '* * * * *',
    catchUpHours: 48,
    unconfirmed: 'resend',
    perSecond: 30,
    chatBurst: 3,
    perMinuteInGroup: 20,
  },
  corpus: newsroom(),
  log: createLogger('fatal', [token], process.stderr),
  clock: () => new Date(instant),
});
