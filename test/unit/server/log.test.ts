import type { Logger } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLog, type LogLevel } from '../../../server/log.ts';
import { invalidField, Problem } from '../../../shared/errors.ts';

const personal = 'Zebedee Quillfeather <zebedee@quill.example>';

/** All that a log wrote, in lines. */
function written(use: (log: Logger) => void, level: LogLevel = 'trace'): { text: string; lines: unknown[] } {
  let text = '';
  const destination = {
    write(line: string) {
      text += line;
    },
  };
  use(createLog(level, destination));
  return {
    text,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  };
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('it threw nothing');
}

test.each<[string, unknown]>([
  ['an error of ours', new Error(`The title “${personal}” is taken`)],
  ['a problem with its field', invalidField('name', personal)],
  ['an error behind a problem', new Problem('internal', 'Oh.', [], { cause: new Error(personal) })],
  ['a text that is no JSON', thrownBy(() => JSON.parse(personal))],
  [
    'a value that does not fit',
    thrownBy(() => z.object({ [personal]: z.number() }).parse({ [personal]: 'x' })),
  ],
  ['many errors', new AggregateError([new Error(personal), personal], personal)],
  [
    'a message that looks like a stack',
    new Error(`one\n    at ${personal} (file:///a.ts:1:1)\n    at b:1:1`),
  ],
  ['an error whose message was changed', Object.assign(new Error(personal), { message: 'another' })],
  [
    'an error with more to it',
    Object.assign(new Error('Oh'), { body: personal, code: personal, path: personal }),
  ],
  ['something that is no error', personal],
  ['an error named after somebody', Object.assign(new Error('Oh'), { name: personal })],
])('%s says what kind it is and where it happened, and nothing else', (_what, error) => {
  const { text, lines } = written((log) => {
    log.error({ err: error }, 'a request failed');
    log.warn(error instanceof Error ? error : { err: error });
  });
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({
    level: 'error',
    msg: 'a request failed',
    err: { type: expect.any(String) },
  });
  expect(text).not.toMatch(/Zebedee|Quillfeather|quill\.example/);
});

test('an error keeps its code, its system call, its cause and the places it came through', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  const { lines } = written((log) =>
    log.error({ err: new Problem('not-saved', 'The disk is full.', [], { cause: full }) }, 'could not save'),
  );
  expect(lines[0]).toMatchObject({
    err: {
      type: 'Problem',
      code: 'not-saved',
      at: expect.arrayContaining([expect.stringContaining('log.test.ts:')]),
      cause: { type: 'Error', code: 'ENOSPC', syscall: 'write' },
    },
  });
});

test('a field that is not on the list is left out, and named', () => {
  const { text, lines } = written((log) =>
    log.info({ strategyId: 's1', name: personal, body: { title: personal } }, 'a strategy was made'),
  );
  expect(lines[0]).toMatchObject({ strategyId: 's1', leftOut: ['name', 'body'], msg: 'a strategy was made' });
  expect(text).not.toContain('Zebedee');
});

test('nothing is put into a sentence', () => {
  expect(written((log) => log.info({}, 'made by %s', personal)).text).not.toContain('Zebedee');
});

test('the level decides what is written', () => {
  const { lines } = written((log) => {
    log.warn({}, 'not this');
    log.error({}, 'but this');
  }, 'error');
  expect(lines).toEqual([expect.objectContaining({ msg: 'but this' })]);
});
