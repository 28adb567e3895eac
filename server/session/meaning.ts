import { createHash } from 'node:crypto';
import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { recordMeaning as recordEndpoint } from '../../shared/api/meanings.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import type { MeaningEntry, MeaningView } from '../../shared/ledger/meaning.ts';
import { organisationNameKey } from '../../shared/people/organisationName.ts';
import { isRevealed, stepOf } from '../../shared/session/state.ts';
import { meaningView } from '../ledger/meaningView.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, allowedInSession } from './presence.ts';
import type { SessionRecords } from './sessionRecords.ts';
import { signerOf } from './signer.ts';

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
  { step: stepId, text, differences, differing }: BodyOf<typeof recordEndpoint>,
): Promise<MeaningView> {
  const { access, person, records, session } = await allowedInSession(parts, asker, sessionId, 'rate-agreed');
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
  const ids = await whoDiffers(records, differing);
  const said = { target: step.target, text, differences, differing: ids, sessionId, round: step.round };
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
  parts.bus.announce({ kind: 'session', sessionId, strategyId, what: 'moved' });
  const named = [person.id, ...ids.map(({ personId }) => personId)];
  return meaningView(entry, await parts.partnerships.names(partnershipId, named));
}

/** @throws Problem `invalid-request` naming the first for which nobody is here, or that is named twice */
async function whoDiffers(
  records: SessionRecords,
  differing: readonly { organisation: string; words: string }[],
): Promise<MeaningEntry['differing']> {
  const participants = differing.length === 0 ? [] : await records.all('participant');
  const known = new Map(participants.map(({ value }) => [organisationNameKey(value.organisation), value]));
  const found = new Map<string, MeaningEntry['differing'][number]>();
  for (const [index, { organisation, words }] of differing.entries()) {
    const there = known.get(organisationNameKey(organisation));
    if (there === undefined || found.has(there.organisationId)) {
      throw invalidField(
        `differing.${index}.organisation`,
        there === undefined
          ? `Nobody is here for “${organisation}”. Nothing was changed.`
          : `“${organisation}” is named twice. Nothing was changed.`,
      );
    }
    const { organisationId } = there;
    found.set(organisationId, { organisationId, personId: signerOf(there), words });
  }
  return [...found.values()];
}

/** What each outcome and objective was last agreed to mean. */
export async function listMeanings(
  parts: SessionParts,
  person: Person,
  strategyId: string,
): Promise<MeaningView[]> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { latestMeanings, signers } = await parts.ledgers.read(strategyId);
  const names = await parts.partnerships.names(partnershipId, signers);
  return [...latestMeanings.values()].map((entry) => meaningView(entry, names));
}
