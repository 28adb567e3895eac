import { resolve } from 'node:path';

/**
 * Makes the files among this program's arguments absolute: as whoever called it sees them, and not from the checkout,
 * where npm and the built programs work.
 */
export function resolveFiles() {
  const from = process.env.INIT_CWD ?? process.cwd();
  process.argv = process.argv.map((argument, index) =>
    index < 2 || argument.startsWith('-') ? argument : resolve(from, argument),
  );
}
