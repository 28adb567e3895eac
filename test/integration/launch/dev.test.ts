import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Program } from '../../support/program.ts';
import { tinyCheckout } from '../../support/tinyCheckout.ts';

/** Stays until it is asked to stop, and then says so. */
const server = `
import { word } from '../shared/word.ts';
process.on('SIGTERM', () => {
  console.log('stopped', word);
  process.exit(0);
});
setInterval(() => {}, 1000);
console.log('started', word);`;

test('the server starts anew when its sources change, once the earlier one has stopped', async () => {
  await using checkout = await tinyCheckout({ 'server/main.ts': server });
  const launcher = join(checkout.root, 'server', 'launch', 'dev.mjs');
  await using program = new Program(process.execPath, [launcher], { ownGroup: true });
  await program.waitFor(/started one/);
  await checkout.write('shared/word.ts', "export const word = 'two';");
  await program.waitFor(/stopped one\n(.*\n)*started two/);
  program.signal('SIGTERM');
  expect(await program.ended()).toBe(0);
});

test('a mistake in the sources is shown, and mending it starts the server again', async () => {
  await using checkout = await tinyCheckout({ 'server/main.ts': server });
  const launcher = join(checkout.root, 'server', 'launch', 'dev.mjs');
  await using program = new Program(process.execPath, [launcher], { ownGroup: true });
  await program.waitFor(/started one/);
  await checkout.write('shared/word.ts', 'export const word = ;');
  await program.waitFor(/It starts again when its sources change/);
  await checkout.write('shared/word.ts', "export const word = 'mended';");
  await program.waitFor(/started mended/);
});
