/** Words for whoever started a command; it ends with an exit code that tells of failure. */
export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
