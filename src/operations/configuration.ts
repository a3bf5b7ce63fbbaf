import { z } from 'zod';
import { isCron } from './schedule.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The program's settings, all of them checked. */
export interface Configuration {
  /** Undefined where there is no token: then the preview runs. */
  readonly bot: BotAccess | undefined;
  readonly contentDirectory: string;
  /** The path of the SQLite file. */
  readonly database: { readonly type: 'sqlite'; readonly path: string };
  readonly adminIds: readonly number[];
  /** Whether questions that found no answer are kept for the admins. */
  readonly keepsGaps: boolean;
  readonly roundups: RoundupSettings;
  readonly logLevel: LogLevel;
  readonly host: string;
  readonly port: number;
}

/** How the weekly roundups are sent. */
export interface RoundupSettings {
  /** When to look for what is due; a cron expression. */
  readonly cron: string;
  /** So late a roundup is still sent. */
  readonly catchUpHours: number;
  /** Whether a message that may have been delivered is sent once more, or held for an admin. */
  readonly unconfirmed: 'resend' | 'hold';
  /** Messages in a second, answers to people among them. */
  readonly perSecond: number;
  /** Messages that one chat may get at once, and in as many seconds. */
  readonly chatBurst: number;
  readonly perMinuteInGroup: number;
}

/** As whom the bot speaks, and to which Bot API. */
export interface BotAccess {
  readonly token: string;
  /** Without a slash at the end. */
  readonly apiRoot: string;
}

/** One wrong setting: its name, what was given, what is allowed. */
export interface SettingProblem {
  readonly name: string;
  readonly message: string;
}

const TOKEN = /^\d+:[A-Za-z0-9_-]+$/;

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    });
}

const SETTINGS = {
  BOT_TOKEN: z
    .string()
    .regex(TOKEN, { error: 'must look like 123456:ABC-DEF, as @BotFather gave it' })
    .optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://api.telegram.org' })
    .default('https://api.telegram.org'),
  CONTENT_DIR: z.string().default('./content'),
  DATABASE_URL: z
    .string()
    .regex(/^sqlite:.+$/, { error: 'must be sqlite:PATH, for example sqlite:./data/bot.db' })
    .default('sqlite:./data/bot.db'),
  ADMIN_IDS: z
    .string()
    .regex(/^\s*\d{1,15}(\s*,\s*\d{1,15})*\s*$/, {
      error: 'must be Telegram user ids with commas between, for example 123456789,987654321',
    })
    .optional(),
  SCHEDULER_CRON: z
    .string()
    .refine(isCron, { error: 'must be a cron expression, for example */5 * * * *' })
    .default('* * * * *'),
  CATCH_UP_HOURS: wholeNumber(1, 144).default('48'),
  UNCONFIRMED: z.enum(['resend', 'hold'], { error: 'must be resend or hold' }).default('resend'),
  RATE_PER_SECOND: wholeNumber(1, 1000).default('30'),
  RATE_CHAT_BURST: wholeNumber(1, 1000).default('3'),
  RATE_GROUP_PER_MINUTE: wholeNumber(1, 1000).default('20'),
  GAPS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, {
      error: 'must be a port from 0 to 65535',
    })
    .default('8080'),
};

/** Every setting's name and the default in its written form; `.env.example` is held to it. */
export const SETTING_DEFAULTS: ReadonlyMap<string, string | undefined> = new Map(
  Object.entries(SETTINGS).map(([name, schema]) => {
    const { data } = schema.safeParse(undefined);
    return [name, data];
  }),
);

/** What `NODE_ENV` is where the bot serves people: there the preview never starts. */
const PRODUCTION = 'production';

/**
 * Reads the settings; every mistake is reported, not only the first. An empty value is no value.
 *
 * @param preview whether the preview is wanted though there may be a token
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  { preview = false }: { preview?: boolean } = {},
): { ok: true; configuration: Configuration } | { ok: false; problems: SettingProblem[] } {
  const given = Object.fromEntries(
    Object.keys(SETTINGS).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = z.object(SETTINGS).safeParse(given);
  const problems = [
    ...forProduction(given.BOT_TOKEN, environment.NODE_ENV, preview),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => {
      const name = String(path[0]);
      const value = given[name];
      // A token is never shown, not even a broken one.
      const shown = value === undefined || name === 'BOT_TOKEN' ? '' : ` (given: "${value}")`;
      return { name, message: `${message}${shown}` };
    }),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { data } = parsed;
  const token = preview ? undefined : data.BOT_TOKEN;
  const apiRoot = data.TELEGRAM_API_ROOT.replace(/\/+$/, '');
  return {
    ok: true,
    configuration: {
      bot: token === undefined ? undefined : { token, apiRoot },
      contentDirectory: data.CONTENT_DIR,
      database: { type: 'sqlite', path: data.DATABASE_URL.slice('sqlite:'.length) },
      adminIds: data.ADMIN_IDS?.split(',').map(Number) ?? [],
      keepsGaps: data.GAPS === 'on',
      roundups: {
        cron: data.SCHEDULER_CRON,
        catchUpHours: Number(data.CATCH_UP_HOURS),
        unconfirmed: data.UNCONFIRMED,
        perSecond: Number(data.RATE_PER_SECOND),
        chatBurst: Number(data.RATE_CHAT_BURST),
        perMinuteInGroup: Number(data.RATE_GROUP_PER_MINUTE),
      },
      // Who sits at the preview sees each update in the browser.
      logLevel: token === undefined && given.LOG_LEVEL === undefined ? 'warn' : data.LOG_LEVEL,
      host: data.HOST,
      port: Number(data.PORT),
    },
  };
}

function forProduction(
  token: string | undefined,
  environment: string | undefined,
  preview: boolean,
): SettingProblem[] {
  if (environment !== PRODUCTION) return [];
  if (preview) {
    return [{ name: 'NODE_ENV', message: `is ${PRODUCTION}: the preview runs anywhere but there` }];
  }
  if (token !== undefined) return [];
  const message = 'is missing: create a bot with @BotFather and put its token here';
  return [{ name: 'BOT_TOKEN', message }];
}
