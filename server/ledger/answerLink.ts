import type { AnswerView, answer as answerEndpoint } from '../../shared/api/checks.ts';
import type { BodyOf } from '../../shared/api/endpoint.ts';
import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { insistLinked, type LinkAddress } from '../strategy/linkAddress.ts';
import { answerView } from './answerView.ts';
import { appendInTurn } from './appendInTurn.ts';
import { entryIdFor } from './entryId.ts';
import type { LedgerParts } from './parts.ts';
import { insistSameAgain } from './sameAgain.ts';

/**
 * Signs an answer to one question about a link. Earlier answers stay, and the latest stands.
 * @throws Problem `not-found` for the strategy, the objective or the link; `role-too-low`
 */
export async function answerLink(
  parts: Pick<LedgerParts, 'access' | 'documents' | 'partnerships' | 'ledgers' | 'bus' | 'clock'>,
  person: Person,
  link: LinkAddress,
  { question, verdict, words }: BodyOf<typeof answerEndpoint>,
  idempotencyKey?: string,
): Promise<AnswerView> {
  const { strategyId, objectiveId, indicatorId } = link;
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'answer-checks');
  const id = entryIdFor(strategyId, person.id, 'answer', idempotencyKey);
  const said = { type: 'reality-answer', objectiveId, indicatorId, question, verdict, words } as const;
  const before = await parts.ledgers.read(strategyId);
  if (!before.entries.some((entry) => entry.id === id)) {
    await parts.documents.read(strategyId, (doc) => insistLinked(doc, link));
  }
  await appendInTurn(parts, strategyId, ({ entries }) => {
    const known = entries.find((entry) => entry.id === id);
    if (!known) {
      const { organisationId } = access;
      return { ...said, id, personId: person.id, organisationId, at: parts.clock().toISOString() };
    }
    insistSameAgain(known, said);
    return null;
  });
  parts.bus.announce({ kind: 'signed', strategyId });
  const { entries } = await parts.ledgers.read(strategyId);
  const entry = entries.find((each) => each.id === id);
  if (entry?.type !== 'reality-answer') throw new Problem('not-found', 'There is no such answer.');
  return answerView(entry, await parts.partnerships.names(access.partnershipId, [person.id]));
}
