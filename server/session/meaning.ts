import { createHash } from 'node:crypto';
import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { recordMeaning as recordEndpoint } from '../../shared/api/meanings.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import type { MeaningEntry, MeaningView } from '../../shared/ledger/meaning.ts';
import { isRevealed, stepOf } from '../../shared/session/state.ts';
import { signatureView } from '../ledger/signatureView.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { Names } from '../strategy/ports.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, allowedInSession } from './presence.ts';

/**
 * Signs what a session agreed that something means, with the differences that stand. It goes to the ledger alone; other words
 * append, and the latest stands. The same again changes nothing.
 * @throws Problem `not-signed-in`, `not-found`, `role-too-low`; `wrong-state` before the reveal, and once the session is
 *   closed; `invalid-request` naming `step`
 */
export async function recordMeaning(
  parts: SessionParts,
  asker: Asker,
  sessionId: string,
  { step: stepId, text, differences }: BodyOf<typeof recordEndpoint>,
): Promise<MeaningView> {
  const { access, person, session } = await allowedInSession(parts, asker, sessionId, 'rate-agreed');
  const { strategyId, partnershipId, status } = session.value;
  const step = stepOf(session.value, stepId);
  if (step?.kind !== 'meaning' || step.target === undefined) {
    throw invalidField('step', 'Name a step that asks what an outcome or an objective means.');
  }
  if (status === 'closed')
    throw new Problem('wrong-state', 'This session is closed. What was said in it is kept.');
  if (!isRevealed(step, step.round)) {
    throw new Problem('wrong-state', 'Reveal the answers first, then write down what you agree on.');
  }
  const said = { target: step.target, text, differences, sessionId, round: step.round };
  const entry: MeaningEntry = {
    type: 'meaning',
    id: createHash('sha256')
      .update(JSON.stringify([stepId, said]))
      .digest('hex')
      .slice(0, 32),
    personId: person.id,
    organisationId: access.organisationId,
    at: parts.clock().toISOString(),
    title: step.table?.title ?? '',
    ...said,
  };
  await parts.ledgers.append(strategyId, [entry]);
  parts.bus.announce({ kind: 'signed', strategyId });
  parts.bus.announce({ kind: 'session', sessionId, what: 'moved' });
  return meaningView(entry, await parts.partnerships.names(partnershipId, [person.id]));
}

/** What each outcome and objective was last agreed to mean. */
export async function listMeanings(
  parts: SessionParts,
  person: Person,
  strategyId: string,
): Promise<MeaningView[]> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { meanings } = await parts.ledgers.read(strategyId);
  const latest = new Map(meanings.map((entry) => [entry.target, entry]));
  const signers = [...latest.values()].map(({ personId }) => personId);
  const names = await parts.partnerships.names(partnershipId, signers);
  return [...latest.values()].map((entry) => meaningView(entry, names));
}

function meaningView(entry: MeaningEntry, names: Names): MeaningView {
  const { target, title, text, differences, sessionId, round } = entry;
  const standing = differences === '' ? 'agreed' : 'differs';
  return { target, title, text, differences, sessionId, round, standing, by: signatureView(entry, names) };
}
