import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../shared/board/conversation.ts';
import { countEvidence } from '../../../shared/board/evidenceCount.ts';
import { ranksOf } from '../../../shared/board/ranks.ts';
import type { DirectionWord } from '../../../shared/evidence/direction.ts';
import { cannotAssess } from '../../../shared/ledger/levels.ts';
import { defaultScale } from '../../../shared/ledger/scale.ts';
import { wordsOf } from '../../support/boardSamples.ts';

describe('evidence in words', () => {
  const cases: [string, (DirectionWord | undefined)[]][] = [
    ['needs a local measure', []],
    ['1 indicator', ['not-enough-data']],
    ['1 indicator', [undefined]],
    ['1 indicator, worsening', ['worsening']],
    ['2 of 3 worsening', ['worsening', 'improving', 'worsening']],
    ['1 of 3 improving', ['improving', 'steady', 'not-enough-data']],
    ['3 of 3 steady', ['steady', 'steady', 'steady']],
    ['1 improving, 1 worsening', ['improving', 'worsening']],
    ['2 improving, 2 worsening of 5', ['improving', 'worsening', 'worsening', 'improving', 'steady']],
    ['2 indicators', ['rising', 'falling']],
  ];
  it.each(cases)('says “%s”', (words, directions) => {
    expect(countEvidence(directions).words).toBe(words);
  });
});

describe('worth a conversation', () => {
  const ranks = ranksOf(defaultScale);
  const about = (level: string, directions: DirectionWord[], levelWords = wordsOf(level, defaultScale)) =>
    conversationOf({ level, levelWords }, countEvidence(directions), ranks);

  it('is a best level with more than half of its evidence worsening', () => {
    expect(about('green', ['worsening', 'worsening', 'improving'])).toEqual({
      kind: 'best-but-worsening',
      words: 'Rated Green; 2 of its 3 indicators are worsening.',
      short: 'Green rating, 2 of 3 worsening',
    });
    expect(about('green', ['worsening', 'improving'])).toBeNull();
    expect(about('green', ['worsening', 'steady', 'steady'])).toBeNull();
  });

  it('is a worst level with more than half of its evidence improving', () => {
    expect(about('red', ['improving'])?.words).toBe('Rated Red; its one indicator is improving.');
    expect(about('red', ['worsening', 'worsening'])).toBeNull();
  });

  it('leaves out indicators that say neither better, steady nor worse', () => {
    const found = about('green', ['worsening', 'not-enough-data', 'rising']);
    expect(found?.words).toBe('Rated Green; the one indicator with a direction is worsening.');
    expect(about('green', ['rising', 'falling', 'not-enough-data'])).toBeNull();
  });

  it('is never a level in between, nor one that cannot be assessed', () => {
    expect(about('amber', ['worsening', 'worsening'])).toBeNull();
    expect(about(cannotAssess, ['worsening'], null)).toBeNull();
  });

  it('reads a level that the scale no longer has by the colour frozen with it', () => {
    const old = defaultScale.find(({ tone }) => tone === 'green') ?? null;
    expect(about('on-course', ['worsening'], old)?.kind).toBe('best-but-worsening');
  });
});

describe('levels in order', () => {
  const ranks = ranksOf(defaultScale);
  const named = (level: string, tone?: 'amber-red' | 'green') => ({
    level,
    levelWords: tone
      ? { id: level, label: level, meaning: 'm', response: 'r', shape: 'hexagon' as const, tone }
      : null,
  });

  it('are compared by today’s scale, and by their colour where one is gone from it', () => {
    expect(ranks.compare(named('red'), named('green'))).toBeGreaterThan(0);
    expect(ranks.compare(named('gone', 'amber-red'), named('also-gone', 'green'))).toBeGreaterThan(0);
    expect(ranks.compare(named('green'), named(cannotAssess))).toBe(0);
  });
});
