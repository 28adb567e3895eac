import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Program } from '../../support/program.ts';

const child = fileURLToPath(new URL('children/fault.ts', import.meta.url));

test.each(['thrown', 'rejected'])(
  'an error that is %s where nobody catches it ends the process, and is told without its words',
  async (way) => {
    await using program = new Program(process.execPath, ['--import', 'tsx', child, way, 'Zebedee was here']);
    expect(await program.ended()).toBe(1);
    expect(program.output).toContain('"level":"fatal"');
    expect(program.output).toMatch(/"at":\[".*fault\.ts:\d+/);
    expect(program.output).not.toContain('Zebedee');
  },
);
