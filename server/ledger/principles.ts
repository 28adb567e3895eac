import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { IndicatorDetail } from '../../shared/api/evidence.ts';
import type * as api from '../../shared/api/principles.ts';
import type { Principle } from '../../shared/evidence/principles.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import type { PrincipleAnswer } from '../../shared/ledger/principleAnswer.ts';
import type { PrincipleView } from '../../shared/ledger/principleView.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { AccessReader, Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { Partnerships } from '../strategy/ports.ts';
import type { PartnershipLedgers } from './partnershipLedgers.ts';
import { principleAnswerView, principleViews } from './principleViews.ts';

/** What joining people's answers to what the data tell needs. */
export interface AnsweredParts {
  partnerships: Partnerships;
  partnershipLedgers: PartnershipLedgers;
}

export interface PrincipleParts extends AnsweredParts {
  access: AccessReader;
  library: Pick<EvidenceLibrary, 'over'>;
}

/** Which indicator, for which partnership. */
export interface PrincipleAddress {
  partnershipId: string;
  indicatorId: string;
}

/** The principles of an indicator with what people of the partnership signed. Whoever asks has looked at who may know. */
export async function withAnswers(
  parts: AnsweredParts,
  partnershipId: string,
  { id, principles }: Pick<IndicatorDetail, 'id' | 'principles'>,
): Promise<PrincipleView[]> {
  const picture = await parts.partnershipLedgers.read(partnershipLedgerId(partnershipId));
  const answers = picture.principles.get(id) ?? [];
  if (answers.length === 0) return [...principles];
  const names = await parts.partnerships.names(partnershipId, signersOf(answers));
  return principleViews(principles, answers, names);
}

/** @throws Problem `not-found` for who is no member, and where there is no such indicator */
export async function listPrinciples(
  parts: PrincipleParts,
  person: Person,
  address: PrincipleAddress,
): Promise<ResponseOf<typeof api.listPrinciples>> {
  const { partnershipId, indicatorId } = address;
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const [rules, { principles }] = await Promise.all([
    rulesFor(parts, address),
    parts.partnershipLedgers.read(partnershipLedgerId(partnershipId)),
  ]);
  const answers = principles.get(indicatorId) ?? [];
  const names = await parts.partnerships.names(partnershipId, signersOf(answers));
  return {
    principles: principleViews(rules, answers, names),
    answers: answers.map((answer) => principleAnswerView(answer, names)).reverse(),
  };
}

/** What the data tell for the partnership's place today. @throws Problem `not-found` */
export async function rulesFor(
  { library, partnerships }: Pick<PrincipleParts, 'library' | 'partnerships'>,
  { partnershipId, indicatorId }: PrincipleAddress,
): Promise<readonly Principle[]> {
  const { overlay, areaCode } = await partnerships.facts(partnershipId);
  return library.over(overlay).detail(indicatorId, areaCode).principles;
}

function signersOf(answers: readonly PrincipleAnswer[]): Set<string> {
  return new Set(answers.map(({ personId }) => personId));
}
