import type { Api } from 'grammy';

type Command = { readonly command: string; readonly description: string };

/**
 * Registers the commands that Telegram shows, only when they have changed: setting them makes every
 * client ask for them again.
 *
 * @returns whether anything was changed
 */
export async function registerMenu(api: Api, commands: readonly Command[]): Promise<boolean> {
  const registered = await api.getMyCommands();
  if (JSON.stringify(registered.map(plain)) === JSON.stringify(commands.map(plain))) return false;
  await api.setMyCommands([...commands]);
  return true;
}

/** In one order of keys, whatever order the server answers in. */
function plain({ command, description }: Command): [string, string] {
  return [command, description];
}
