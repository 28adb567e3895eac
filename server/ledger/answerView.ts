import type { AnswerView } from '../../shared/api/checks.ts';
import type { RealityAnswerEntry } from '../../shared/ledger/realityAnswer.ts';
import type { Names } from '../strategy/ports.ts';
import { signatureView } from './signatureView.ts';

/** An answer to the reality check as people read it. */
export function answerView(entry: RealityAnswerEntry, names: Names): AnswerView {
  const { id, question, verdict, words } = entry;
  return { id, question, verdict, words, by: signatureView(entry, names) };
}
