import { type MeaningEntry, type MeaningView, standingOf } from '../../shared/ledger/meaning.ts';
import type { Names } from '../strategy/ports.ts';
import { signatureView } from './signatureView.ts';

/** What was agreed, as people read it, with the names as they are now. */
export function meaningView(entry: MeaningEntry, names: Names): MeaningView {
  const { target, title, text, differences, differing, sessionId, round } = entry;
  return {
    ...{ target, title, text, differences, sessionId, round },
    differing: differing.map(({ organisationId, words }) => ({
      organisation: names.organisation(organisationId) ?? 'A former partner',
      words,
    })),
    standing: standingOf(entry),
    by: signatureView(entry, names),
  };
}
