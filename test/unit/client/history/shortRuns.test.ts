import { describe, expect, test } from 'vitest';
import { type Run, shortRuns } from '../../../../client/history/shortRuns.ts';

const long = `${'word '.repeat(100)}last`;

function run(text: string, change: Run['change'] = 'same'): Run {
  return { text, change };
}

describe('unchanged words', () => {
  test('that are few stay whole', () => {
    const runs = [run('We walk '), run('and wheel ', 'added'), run('every day.')];
    expect(shortRuns(runs)).toEqual(runs);
  });

  test('before the first change are cut to the words beside it', () => {
    const [first] = shortRuns([run(`${long} `), run('new', 'added')]);
    expect(first?.text.startsWith('… ')).toBe(true);
    expect(first?.text.endsWith(' last ')).toBe(true);
    expect(first?.text.length).toBeLessThan(90);
  });

  test('after the last change are cut likewise, and keep the blank before them', () => {
    const [, last] = shortRuns([run('new', 'added'), run(` ${long}`)]);
    expect(last?.text.startsWith(' word')).toBe(true);
    expect(last?.text.endsWith(' …')).toBe(true);
  });

  test('between two changes keep both ends', () => {
    const [, middle] = shortRuns([run('a', 'removed'), run(` ${long} `), run('b', 'added')]);
    expect(middle?.text).toMatch(/^ word .* … .* last $/);
  });
});

test('changed words are never cut', () => {
  const runs = [run(long, 'removed'), run(long, 'added')];
  expect(shortRuns(runs)).toEqual(runs);
});
