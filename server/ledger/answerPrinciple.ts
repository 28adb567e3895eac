import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { answerPrinciple as endpoint } from '../../shared/api/principles.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import type { PrincipleAnswer } from '../../shared/ledger/principleAnswer.ts';
import { standingAnswer } from '../../shared/ledger/principleStanding.ts';
import type { PrincipleView } from '../../shared/ledger/principleView.ts';
import type { Bus } from '../bus.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { entryIdFor } from './entryId.ts';
import { listPrinciples, type PrincipleAddress, type PrincipleParts, rulesFor } from './principles.ts';

/**
 * Signs what a person says of a principle of an indicator, with what the data told at this moment. It stands until the next
 * answer; earlier ones stay readable. Two who answer at once are both heard, and the later one stands.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `met` where there is no answer to take back;
 *   `wrong-state` for an Idempotency-Key that was used for another answer
 */
export async function answerPrinciple(
  parts: PrincipleParts & { bus: Bus; clock: () => Date },
  person: Person,
  address: PrincipleAddress,
  statement: BodyOf<typeof endpoint>,
  idempotencyKey?: string,
): Promise<PrincipleView> {
  const { partnershipId, indicatorId } = address;
  const access = await allowedInPartnership(parts.access, person.id, partnershipId, 'answer-principle');
  const id = entryIdFor(partnershipId, person.id, 'answer-principle', idempotencyKey);
  const [rules, { principles }] = await Promise.all([
    rulesFor(parts, address),
    parts.partnershipLedgers.read(partnershipLedgerId(partnershipId)),
  ]);
  const known = [...principles.values()].flat().find((answer) => answer.id === id);
  if (known) insistSame(known, indicatorId, statement);
  else {
    const { principle, met, reason } = statement;
    const answers = principles.get(indicatorId) ?? [];
    if (met === null && standingAnswer(answers, principle) === null) {
      throw invalidField('met', 'There is no answer to take back. Nothing was changed.');
    }
    const rule = rules.find((each) => each.id === principle) ?? { met: null, reason: '' };
    const entry: PrincipleAnswer = {
      ...{ type: 'principle-answer', id, indicatorId, principle, met, reason },
      rule: { met: rule.met, reason: rule.reason },
      ...{ personId: person.id, organisationId: access.organisationId, at: parts.clock().toISOString() },
    };
    await parts.partnershipLedgers.append(partnershipLedgerId(partnershipId), [entry]);
    parts.bus.announce({ kind: 'partnership', partnershipId });
  }
  const { principles: views } = await listPrinciples(parts, person, address);
  const view = views.find((each) => each.id === statement.principle);
  if (!view) throw new Problem('not-found', 'There is no such principle.');
  return view;
}

/** A key that comes again with other words is a mistake of the program: answering with the old one would hide it. */
function insistSame(
  known: PrincipleAnswer,
  indicatorId: string,
  { principle, met, reason }: BodyOf<typeof endpoint>,
): void {
  const same =
    known.indicatorId === indicatorId &&
    known.principle === principle &&
    known.met === met &&
    known.reason === reason;
  if (!same) {
    throw new Problem('wrong-state', 'That Idempotency-Key was used for another answer. Use a fresh one.');
  }
}
