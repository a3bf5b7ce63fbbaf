import { config } from 'dotenv';
import { complain } from './complain.ts';
import { type Configuration, readConfiguration } from './operations/configuration.ts';

/**
 * The settings of the commands that work beside the bot: the same as the bot's, but for the token,
 * which they need not know. Undefined after words about what is wrong with them.
 */
export function commandSettings(): Omit<Configuration, 'botToken'> | undefined {
  config({ quiet: true });
  const read = readConfiguration({ ...process.env, BOT_TOKEN: '0:none' });
  if (read.ok) return read.configuration;
  const lines = read.problems.map(({ name, message }) => `  ${name} ${message}`);
  complain(`The settings need mending (see .env.example):\n${lines.join('\n')}`);
  return undefined;
}
