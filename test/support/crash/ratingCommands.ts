import { rate, ratingViewSchema, withdrawRating } from '../../../shared/api/ratings.ts';
import type { TestBrowser } from '../testBrowser.ts';
import { pick, word } from './chance.ts';
import { type Place, signed } from './place.ts';
import type { NextCommand } from './signer.ts';

/** Statements for the ledger: ratings, their replacements, withdrawals. */
export function ratingCommands(browser: TestBrowser, place: Place, random: () => number): NextCommand {
  const [s = ''] = place.strategies;
  /** Those that stand. */
  const ratings: { id: string; target: string }[] = [];

  return () => {
    const before = random() < 0.5 ? pick(ratings, random) : undefined;
    if (before) ratings.splice(ratings.indexOf(before), 1);
    if (before && random() < 0.5) {
      const reason = word(random);
      const send = () => browser.ask(withdrawRating, { params: { r: before.id }, body: { reason } });
      return { kind: 'withdraw rating', changes: { [`withdrawn ${before.id}`]: reason }, send };
    }
    const target = before?.target ?? pick(place.targets, random) ?? '';
    const body = {
      target,
      level: pick(['red', 'amber', 'green'], random) ?? 'red',
      confidence: Math.floor(random() * 101),
      direction: pick(['improving', 'steady', 'worsening', 'unknown'] as const, random) ?? 'unknown',
      narrative: `Because ${word(random)}`,
      kind: 'agreed' as const,
      ...(before ? { supersedes: before.id } : {}),
    };
    return {
      kind: before ? 'replace rating' : 'rate',
      send: () => browser.ask(rate, { params: { s }, body }),
      told(answer) {
        const rating = ratingViewSchema.parse(answer.body);
        ratings.push({ id: rating.id, target });
        const replaced = before ? { [`superseded ${before.id}`]: rating.id } : {};
        return { [`rating ${rating.id}`]: signed(rating), ...replaced };
      },
    };
  };
}
