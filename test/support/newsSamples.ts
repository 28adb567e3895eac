import type { CommentEntry } from '../../shared/comments/commentEntry.ts';
import type { Reader } from '../../shared/inbox/reader.ts';
import { StrategyNews } from '../../shared/inbox/strategyNews.ts';

type Without<T> = T extends unknown ? Omit<T, 'id' | 'personId' | 'organisationId' | 'at'> : never;
type Sketch = Without<CommentEntry> & { as?: string; of?: string; id?: string };

/** The moment of the n-th entry. */
export function momentOf(n: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
}

/** The news of a strategy `s` in which these were said, a minute between them; ids are `e1`, `e2` … unless told. */
export function newsOf(sketches: readonly Sketch[]): StrategyNews {
  const news = new StrategyNews('s');
  sketches.forEach(({ as = 'ann', of = 'council', id, ...said }, place) => {
    const n = place + 1;
    const signed = { id: id ?? `e${n}`, personId: as, organisationId: of, at: momentOf(n) };
    news.takeComment({ ...said, ...signed } as CommentEntry, n);
  });
  return news;
}

export function thread(
  body: string,
  parts: { as?: string; of?: string; id?: string; target?: string } = {},
): Sketch {
  const nothing = { quote: '', prefix: '', suffix: '', anchor: null, suggestion: null };
  return { type: 'thread', target: 'o1', body, ...nothing, ...parts };
}

export function reply(
  body: string,
  parts: { as?: string; of?: string; id?: string; threadId?: string } = {},
): Sketch {
  return { type: 'reply', threadId: 'e1', body, ...parts };
}

/** Bob of the charity, who was always there, follows nothing and leads nothing, in a strategy with objective `o1` in outcome `u1`. */
export function bob(parts: Partial<Reader> = {}): Reader {
  return {
    personId: 'bob',
    strategyId: 's',
    organisations: new Set(['charity']),
    since: momentOf(0),
    follows: new Set(),
    objectives: new Map([['o1', { lead: null, outcomeId: 'u1' }]]),
    ...parts,
  };
}
