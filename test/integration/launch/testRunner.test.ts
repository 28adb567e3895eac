import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../server/launch/root.mjs';
import { Program } from '../../support/program.ts';
import type { Tally } from '../../support/runSuites.mjs';
import { tinyCheckout } from '../../support/tinyCheckout.ts';

/** What a run of these test files comes to: the counts for the last line of `npm test`. */
async function tallyOf(files: Readonly<Record<string, string>>): Promise<Tally> {
  await using checkout = await tinyCheckout({ 'vitest.config.ts': 'export default {};', ...files });
  const runner = join(root, 'test', 'support', 'runSuites.mjs');
  const code = `
    import { runSuites } from ${JSON.stringify(runner)};
    console.log('tally', JSON.stringify(await runSuites(${JSON.stringify(checkout.root)})));`;
  await using program = new Program(process.execPath, ['--input-type=module', '--eval', code]);
  await program.ended();
  return JSON.parse(await program.waitFor(/^tally (.+)$/m));
}

const begin = "import { beforeAll, describe, expect, test } from 'vitest';";
const good = `${begin} test('good', () => {});`;

describe('what could not run counts as failed', () => {
  test.each([
    ['a test that fails', `${begin} test('bad', () => expect(1).toBe(2));`],
    ['a file that does not load', "import './missing.ts';"],
    ['a file that can’t be read as code', 'const = ;'],
    ['a file without a test', 'export {};'],
    ['a test whose preparation fails', `${begin} beforeAll(() => { throw 1; }); test('never', () => {});`],
    [
      'an error that nobody catches',
      `${begin} test('calm', () => { setTimeout(() => { throw new Error('late'); }); });`,
    ],
    [
      'a file that ends the process',
      `${begin} test('gone', () => { process.kill(process.pid, 'SIGKILL'); });`,
    ],
  ])('%s', async (_what, text) => {
    const { failed } = await tallyOf({ 'good.test.ts': good, 'bad.test.ts': text });
    expect(failed).toBeGreaterThan(0);
  });
});

test('a run in which all is well has no failure', async () => {
  expect(await tallyOf({ 'good.test.ts': good, 'other.test.ts': good })).toEqual({
    passed: 2,
    failed: 0,
    unsteady: [],
  });
});

test('a test that passes only at a second try counts as passed, and is named', async () => {
  const moody = `${begin} let tries = 0; test('moody', { retry: 1 }, () => expect(++tries).toBe(2));`;
  expect(await tallyOf({ 'moody.test.ts': moody })).toEqual({
    passed: 1,
    failed: 0,
    unsteady: ['moody.test.ts > moody'],
  });
});

test('a run without any test passes nothing', async () => {
  expect(await tallyOf({})).toMatchObject({ passed: 0 });
});

describe('npm test', () => {
  const one = 'test/unit/launch/digest.test.ts';

  function npmTest(...args: string[]): Program {
    return new Program('npm', ['test', '--', ...args], { cwd: root, env: { CI: 'true' }, ownGroup: true });
  }

  test('ends with its last line, once and without colour, and with 0', async () => {
    await using program = npmTest('--project', 'unit', one);
    expect(await program.ended()).toBe(0);
    expect(program.output).toMatch(/\n6 passed, 0 failed\n$/);
    expect(program.output.match(/passed, \d+ failed/g)).toHaveLength(1);
  });

  test('ends with 1 if no test ran', async () => {
    await using program = npmTest('--project', 'unit', 'test/unit/no/such/file');
    expect(await program.ended()).toBe(1);
    expect(program.output).toMatch(/^0 passed, 0 failed$/m);
  });
});
