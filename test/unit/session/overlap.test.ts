import { describe, expect, test } from 'vitest';
import { overlapOf } from '../../../shared/session/overlap.ts';
import { ownWords, sharedWords } from '../../../shared/session/overlapWords.ts';
import type { StepPlan } from '../../../shared/session/plan.ts';
import { recordOf } from '../../../shared/session/record.ts';
import { asCompared, wordParts } from '../../../shared/session/wordParts.ts';
import fc from '../../support/fastCheck.ts';
import { at, joined, moved, played, sampleSession, seenBy } from '../../support/sessionSamples.ts';

const said = (organisation: string | null, text: string) => ({ organisation, text });

describe('the words of several answers', () => {
  test('are shared where their stems are, in whatever form they were written', () => {
    const overlap = overlapOf([
      said('Housing', 'Every home is warm, and nobody waits.'),
      said('Police', 'Homes that are warm and safe. Young people’s streets.'),
      said('College', 'A warm place; our young organisations work.'),
      said('Charity', 'We organize the working day.'),
    ]);
    expect(overlap?.shared).toEqual([
      { words: ['warm'], answers: 3 },
      { words: ['home', 'homes'], answers: 2 },
      { words: ['organisations', 'organize'], answers: 2 },
      { words: ['work', 'working'], answers: 2 },
      { words: ['young'], answers: 2 },
    ]);
    expect(overlap?.own).toEqual([
      { organisation: 'Housing', words: ['waits'] },
      { organisation: 'Police', words: ["people's", 'safe', 'streets'] },
      { organisation: 'College', words: ['place'] },
      { organisation: 'Charity', words: ['day'] },
    ]);
  });

  test('of one organisation count once, and one alone is compared with nothing', () => {
    expect(overlapOf([said('Police', 'Safe'), said('Police', 'Safe streets')])).toBeUndefined();
    const overlap = overlapOf([said('Police', 'Safe'), said('Police', 'Safe'), said('College', 'Calm')]);
    expect(overlap?.shared).toEqual([]);
    expect(overlapOf([said(null, 'Safe'), said(null, 'Safe')])?.shared).toEqual([
      { words: ['safe'], answers: 2 },
    ]);
  });

  test('compare whichever apostrophe was typed, and are read with the one that print has', () => {
    const overlap = overlapOf([said('A', "Nobody's years"), said('B', 'Nobody’s homes, children’s lives')]);
    expect(overlap && sharedWords(overlap)).toBe('nobody’s');
    expect(overlap && ownWords(overlap)).toEqual([
      { organisation: 'A', words: 'years' },
      { organisation: 'B', words: 'children’s, homes, lives' },
    ]);
  });

  test('that say nothing are left out', () => {
    const overlap = overlapOf([
      said('A', 'We shouldn’t have to, whilst they would.'),
      said('B', 'We shouldn’t, whilst they would and will.'),
    ]);
    expect(overlap).toEqual({
      shared: [],
      own: [
        { organisation: 'A', words: [] },
        { organisation: 'B', words: [] },
      ],
    });
    expect(overlap && [sharedWords(overlap), ownWords(overlap)]).toEqual(['', []]);
  });
});

test('any text is its parts put together, and each word is shared or of one alone, or says nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.lorem(), (one, other) => {
      expect(
        wordParts(one)
          .map(({ text }) => text)
          .join(''),
      ).toBe(one);
      const overlap = overlapOf([said('A', one), said('B', other)]);
      const shared = new Set(overlap?.shared.flatMap(({ words }) => words));
      const own = overlap?.own.flatMap(({ words }) => words) ?? [];
      expect(own.filter((word) => shared.has(word))).toEqual([]);
      const written = [one, other].flatMap(wordParts).map(({ text }) => asCompared(text));
      for (const word of [...shared, ...own]) expect(written).toContain(word);
    }),
  );
});

test('nothing of it is told before the reveal, nor in the record of too few anonymous answers', () => {
  const plans: StepPlan[] = [
    { kind: 'meaning', target: 'x' },
    { kind: 'meaning', anonymous: true },
  ];
  const mean = (author: string, step: string, text: string) =>
    ({ type: 'answered', step, author, at, sent: { text } }) as const;
  const people = ['ann', 'bob', 'cat', 'dan', 'eve'];
  const words = (step: string, who: readonly string[]) =>
    who.map((id, n) => mean(id, step, `Warm homes ${n}`));
  const everybody = people.map((id, n) => joined(id, `Organisation ${n}`));
  const open = played(sampleSession(plans), ...everybody, moved('s1'), ...words('s1', people));
  for (const face of [{ kind: 'projector' }, undefined] as const) {
    expect(JSON.stringify(seenBy(open, undefined, face))).not.toContain('warm');
  }
  const revealed = played(open, { type: 'revealed' });
  expect(seenBy(revealed, 'ann').steps[0]?.overlap?.shared.map(({ words: [word] }) => word)).toEqual([
    'homes',
    'warm',
  ]);
  const recordAfter = (many: number) => {
    const few = words('s2', people.slice(0, many));
    const state = played(revealed, moved('s2'), ...few, { type: 'revealed' });
    const closed = played(state, { type: 'closed', at, lastAct: null });
    const context = { openedAt: at, closedAt: at, heard: null, titleOf: () => undefined };
    return recordOf(seenBy(closed, undefined, { kind: 'projector' }), context).steps;
  };
  const [kept, few] = recordAfter(4);
  expect(kept?.rounds[0]?.overlap?.shared).toHaveLength(2);
  expect(few?.rounds[0]).toEqual({ round: 1, answered: 4, hidden: true, answers: [] });
  expect(recordAfter(5)[1]?.rounds[0]?.overlap?.shared).toHaveLength(2);
});
