import { describe, expect, test } from 'vitest';
import { stepQuestion, stepTitle } from '../../../../client/session/stepWords.ts';

describe('the words of a step', () => {
  const plain = { title: null, table: null, kind: 'rate' } as const;
  const table = { title: 'Close the gap', narrative: '', options: [] };

  test('its own title, what lies on the table, what it will be about, what it does', () => {
    expect(stepTitle({ ...plain, title: 'Our turn', table })).toBe('Our turn');
    expect(stepTitle({ ...plain, table })).toBe('Close the gap');
    expect(stepTitle({ ...plain, about: 'Healthier lives' })).toBe('Healthier lives');
    expect(stepTitle(plain)).toBe('Rate together');
    expect(stepTitle({ ...plain, kind: 'close' })).toBe('Thank you');
  });

  test('a question of its own stands beside the answers too; one that says what to do goes at the reveal', () => {
    const own = { question: 'What stands in the way?', kind: 'discuss' } as const;
    expect(stepQuestion({ ...own, status: 'open' })).toBe(own.question);
    expect(stepQuestion({ ...own, status: 'revealed' })).toBe(own.question);
    expect(stepQuestion({ ...own, question: null, status: 'open' })).toContain('in silence');
    expect(stepQuestion({ ...own, question: null, status: 'revealed' })).toBe('');
  });
});
