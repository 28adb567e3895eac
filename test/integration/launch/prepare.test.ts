import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Program } from '../../support/program.ts';
import { type TinyCheckout, tinyCheckout } from '../../support/tinyCheckout.ts';

function start(checkout: TinyCheckout, env: Record<string, string> = {}): Program {
  const launcher = join(checkout.root, 'server', 'launch', 'start.mjs');
  return new Program(process.execPath, [launcher], { env, ownGroup: true });
}

async function everythingInDist(checkout: TinyCheckout): Promise<string[]> {
  return await readdir(join(checkout.root, 'dist'));
}

test('a bare checkout is installed, built and run; the second time it is only run', async () => {
  await using checkout = await tinyCheckout();
  await using first = start(checkout);
  expect(await first.ended()).toBe(0);
  expect(first.output).toMatch(/^Installing .+\n.+installed.+\nBuilding .+\n.+built.+\none\n$/);
  await using second = start(checkout);
  expect(await second.ended()).toBe(0);
  expect(second.output).toBe('one\n');
});

test('two that start at once make one installation and one build, and both run', async () => {
  await using checkout = await tinyCheckout();
  await using one = start(checkout);
  await using other = start(checkout);
  expect(await Promise.all([one.ended(), other.ended()])).toEqual([0, 0]);
  const said = one.output + other.output;
  expect(said.match(/^Installing/gm)).toHaveLength(1);
  expect(said.match(/^Building/gm)).toHaveLength(1);
  expect(said.match(/^one$/gm)).toHaveLength(2);
  expect(await everythingInDist(checkout)).toHaveLength(1);
});

test('one that is killed half-way does not keep the next from starting, nor leave it half a build', async () => {
  await using checkout = await tinyCheckout();
  await using killed = start(checkout);
  await killed.waitFor(/Building/);
  killed.signal('SIGKILL');
  await killed.ended();
  await using next = start(checkout);
  expect(await next.ended()).toBe(0);
  expect(next.output).toMatch(/^Building .+\n.+built.+\none\n$/);
  expect(await everythingInDist(checkout)).toHaveLength(1);
});

test('SIGTERM before the server has started ends it cleanly', async () => {
  await using checkout = await tinyCheckout();
  await using program = start(checkout);
  await program.waitFor(/Building/);
  program.signal('SIGTERM');
  expect(await program.ended()).toBe(0);
  expect(program.output).toMatch(/Stopped before the server had started\.\n$/);
  expect(await everythingInDist(checkout)).not.toContainEqual(expect.stringMatching(/^[0-9a-f]{16}$/));
});

test('changed sources are built anew beside the earlier build, and going back needs no build', async () => {
  await using checkout = await tinyCheckout();
  await start(checkout).ended();
  await checkout.write('shared/word.ts', "export const word = 'two';");
  await using changed = start(checkout);
  await changed.ended();
  expect(changed.output).toMatch(/^Building .+\n.+built.+\ntwo\n$/);
  expect(await everythingInDist(checkout)).toHaveLength(2);
  await checkout.write('shared/word.ts', "export const word = 'one';");
  await using back = start(checkout);
  await back.ended();
  expect(back.output).toBe('one\n');
});

test('sources that can’t be built say where they are wrong, and end with 1', async () => {
  await using checkout = await tinyCheckout({ 'server/main.ts': 'const word = ;' });
  await using program = start(checkout);
  expect(await program.ended()).toBe(1);
  expect(program.output).toContain('main.ts');
  expect(program.output).toMatch(/Moothall could not be built: the reason is above\.\n$/);
});

test('packages that can’t be fetched are told in one sentence, and end with 1', async () => {
  const about = { name: 'tiny', version: '1.0.0', type: 'module', dependencies: { lost: '1.0.0' } };
  const lost = { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` };
  const packages = { '': about, 'node_modules/lost': lost };
  await using checkout = await tinyCheckout({
    'package.json': JSON.stringify(about),
    'package-lock.json': JSON.stringify({ ...about, lockfileVersion: 3, requires: true, packages }),
  });
  const nobody = { npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };
  await using program = start(checkout, { ...nobody, npm_config_cache: join(checkout.root, '.npm') });
  expect(await program.ended()).toBe(1);
  expect(program.output).toContain('the npm registry could not be reached');
});
