import { cannotAssess } from '../ledger/levels.ts';
import type { Scale } from '../ledger/scale.ts';
import { boardObjectives } from './rows.ts';
import type {
  Board,
  BoardObjective,
  BoardOutcome,
  ConversationItem,
  Counts,
  MovedItem,
  Overview,
} from './shape.ts';

export const countsRule =
  'The counts are of objectives. Outcomes are rated on rows of their own and are not counted. “Cannot be assessed” is ' +
  'what people said; “not rated” means that nobody has agreed a rating yet.';

/** A change of level older than this is no news. */
const newsForMonths = 12;

export type Rows = Pick<Board, 'outcomes' | 'withoutOutcome'>;

/**
 * Counts, what moved, and what is worth a conversation, from rows alone. `at` is the moment the board is of (ISO).
 * `outcomesToo` tells whether outcomes may appear in the two lists: under a filter they are headings only.
 */
export function overviewOf(rows: Rows, scale: Scale, at: string, outcomesToo = true): Overview {
  const objectives = boardObjectives(rows);
  const listed = outcomesToo ? inOrder(rows) : objectives.map(objectiveListed);
  const moved = movedIn(listed, monthsBefore(at, newsForMonths));
  const movedSince = moved.map(({ move }) => move.from.at).sort()[0] ?? null;
  return {
    counts: countLevels(objectives, scale),
    moved,
    movedSince,
    conversations: conversationsIn(listed),
  };
}

type Listed = { type: 'outcome'; row: BoardOutcome; lead: null } | ObjectiveListed;
interface ObjectiveListed {
  type: 'objective';
  row: BoardObjective;
  lead: string | null;
}

function inOrder(rows: Rows): Listed[] {
  return [
    ...rows.outcomes.flatMap((row): Listed[] => [
      { type: 'outcome', row, lead: null },
      ...row.objectives.map(objectiveListed),
    ]),
    ...rows.withoutOutcome.map(objectiveListed),
  ];
}

function objectiveListed(row: BoardObjective): ObjectiveListed {
  return { type: 'objective', row, lead: row.lead?.name ?? null };
}

function movedIn(listed: readonly Listed[], since: string): MovedItem[] {
  const found: MovedItem[] = [];
  for (const { type, row, lead } of listed) {
    if (!row.move || !row.now || row.move.to.at < since) continue;
    const { id, title, move, now } = row;
    found.push({ type, id, title, move, lead, confidence: now.confidence });
  }
  return found.sort((a, b) => (a.move.to.at < b.move.to.at ? 1 : a.move.to.at > b.move.to.at ? -1 : 0));
}

function conversationsIn(listed: readonly Listed[]): ConversationItem[] {
  const found: ConversationItem[] = [];
  for (const { type, row } of listed) {
    const { id, title, conversation, now } = row;
    if (conversation && now) found.push({ type, id, title, conversation, badge: now.badge });
  }
  return found;
}

function countLevels(objectives: readonly BoardObjective[], scale: Scale): Counts {
  const levels = new Map(
    scale.map(({ id, label, meaning, shape, tone }) => [
      id,
      { id, label, meaning, shape, tone, count: 0, former: false },
    ]),
  );
  let [cannot, notRated] = [0, 0];
  for (const { now } of objectives) {
    if (!now) notRated += 1;
    else if (now.level === cannotAssess || !now.levelWords) cannot += 1;
    else {
      const { label, meaning, shape, tone } = now.levelWords;
      const known = levels.get(now.level);
      if (known) known.count += 1;
      else levels.set(now.level, { id: now.level, label, meaning, shape, tone, count: 1, former: true });
    }
  }
  return { levels: [...levels.values()], cannotAssess: cannot, notRated, total: objectives.length };
}

function monthsBefore(iso: string, months: number): string {
  const date = new Date(iso);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString();
}
