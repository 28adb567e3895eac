import type { ConsentEntry } from '../../shared/ledger/consent.ts';
import type { MeaningEntry } from '../../shared/ledger/meaning.ts';
import { latestMeanings } from '../../shared/ledger/meaningStanding.ts';
import type { RatingEntry } from '../../shared/ledger/rating.ts';
import { type StageStanding, stageStandings } from '../../shared/ledger/stageStanding.ts';
import { agreedByTarget, type RatingStanding, standings } from '../../shared/ledger/standing.ts';
import { type StrategyEntry, strategyEntrySchema } from '../../shared/ledger/strategyEntry.ts';
import type { LedgerStore } from '../store/port.ts';
import { Ledgers, type ReportEntry } from './ledgers.ts';

/** One strategy's ledger as it stood when it was read. */
export interface LedgerPicture {
  last: number;
  entries: readonly StrategyEntry[];
  /** Every rating with what became of it, oldest first. */
  standings: readonly RatingStanding[];
  byId: ReadonlyMap<string, RatingStanding>;
  /** Agreed ratings that stand, oldest first, by what they rate. */
  agreed: ReadonlyMap<string, readonly RatingEntry[]>;
  /** Where each objective is that was ever moved to another stage, by its id. */
  stages: ReadonlyMap<string, StageStanding>;
  /** What people said to ratings that sessions agreed on, oldest first, by the rating’s entry. */
  consents: ReadonlyMap<string, readonly ConsentEntry[]>;
  /** What sessions agreed that outcomes and objectives mean, oldest first. */
  meanings: readonly MeaningEntry[];
  /** The last of them for each outcome and objective, by its id. */
  latestMeanings: ReadonlyMap<string, MeaningEntry>;
  /** Ids of all who signed something, or by whom an organisation is known. */
  signers: ReadonlySet<string>;
}

/** What was signed in each strategy, by the strategy's id. */
export class StrategyLedgers extends Ledgers<StrategyEntry, LedgerPicture> {
  constructor(store: Pick<LedgerStore, 'append' | 'read'>, report: ReportEntry) {
    super(store, { schema: strategyEntrySchema, pictureOf }, report);
  }
}

function pictureOf(entries: readonly StrategyEntry[], last: number): LedgerPicture {
  const all = standings(entries);
  return {
    last,
    entries,
    standings: all,
    byId: new Map(all.map((standing) => [standing.rating.id, standing])),
    agreed: agreedByTarget(all),
    stages: stageStandings(entries),
    consents: consentsByRating(entries),
    meanings: entries.filter((entry) => entry.type === 'meaning'),
    latestMeanings: latestMeanings(entries),
    signers: new Set(entries.flatMap(namedIn)),
  };
}

/** Who signed it, and by whom organisations that it speaks of are known. */
function namedIn(entry: StrategyEntry): string[] {
  const others = entry.type === 'meaning' ? entry.differing.map(({ personId }) => personId) : [];
  return [entry.personId, ...others];
}

function consentsByRating(entries: readonly StrategyEntry[]): Map<string, ConsentEntry[]> {
  const found = new Map<string, ConsentEntry[]>();
  for (const entry of entries) {
    if (entry.type !== 'consent') continue;
    const known = found.get(entry.ratingId);
    if (known) known.push(entry);
    else found.set(entry.ratingId, [entry]);
  }
  return found;
}
