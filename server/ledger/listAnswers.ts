import type { AnswerView } from '../../shared/api/checks.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { LinkAddress } from '../strategy/linkAddress.ts';
import { answerView } from './answerView.ts';
import type { LedgerParts } from './parts.ts';

/** Every answer about a link, newest first. What was unlinked keeps its answers. @throws Problem `not-found` for who is no member */
export async function listAnswers(
  parts: Pick<LedgerParts, 'access' | 'ledgers' | 'partnerships'>,
  person: Person,
  { strategyId, objectiveId, indicatorId }: LinkAddress,
): Promise<AnswerView[]> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { entries, signers } = await parts.ledgers.read(strategyId);
  const names = await parts.partnerships.names(partnershipId, signers);
  return entries
    .flatMap((entry) => {
      const about = entry.type === 'reality-answer' && entry.objectiveId === objectiveId;
      return about && entry.indicatorId === indicatorId ? [answerView(entry, names)] : [];
    })
    .reverse();
}
