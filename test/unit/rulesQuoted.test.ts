import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../server/launch/root.mjs';
import { checkedOut } from '../support/architecture/checkout.ts';
import { quotesIn, rulesIn } from '../support/ruleQuotes.ts';

/** Here every test proves a rule. Elsewhere some do. */
const allQuote = ['test/integration/collab/', 'test/unit/collab/', 'test/contract/', 'test/crash/'];

const inForce = rulesIn(readFileSync(join(root, 'server/collab/SPEC.md'), 'utf8'));
const quotes = checkedOut()
  .filter(({ path }) => path.startsWith('test/') && path !== 'test/unit/rulesQuoted.test.ts')
  .flatMap(quotesIn);

test('the rules in force have different numbers', () => {
  expect(inForce.length).toBeGreaterThan(15);
  expect(new Set(inForce).size).toBe(inForce.length);
});

test('each rule in force is quoted by a test', () => {
  const proved = new Set(quotes.flatMap(({ rules }) => rules));
  expect(inForce.filter((rule) => !proved.has(rule))).toEqual([]);
});

test('no test quotes a rule that is not in force', () => {
  const strays = quotes.filter(({ rules }) => rules.some((rule) => !inForce.includes(rule)));
  expect(strays).toEqual([]);
});

test('each test about the collaboration server and what it keeps quotes a rule', () => {
  const silent = quotes.filter(
    ({ path, rules }) => rules.length === 0 && allQuote.some((folder) => path.startsWith(folder)),
  );
  expect(silent.map(({ path, title }) => `${path}: ${title}`)).toEqual([]);
});

test('a quote is found in a title, in the group around it and behind a table', () => {
  const text = `
    test('rules 1 and 2: both', () => {});
    describe('rule 3: a group', () => {
      it.each([[1]])('counts %i', () => {});
      it('is quiet', () => {});
    });
    test.each([
      ['rule 9', 1],
    ] as const)('rule 4: %s', () => {});
    test(\`\${name}: tells no rule\`, () => {});
    /x/.test('rule 5: not a test');
  `;
  expect(quotesIn({ path: 'a.test.ts', text }).map(({ rules }) => rules)).toEqual([
    [1, 2],
    [3],
    [3],
    [4],
    [],
  ]);
});
