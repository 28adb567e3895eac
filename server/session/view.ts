import { may } from '../../shared/access.ts';
import { Problem } from '../../shared/errors.ts';
import type { ConsentEntry } from '../../shared/ledger/consent.ts';
import type { MeaningEntry } from '../../shared/ledger/meaning.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import { spotlightOf } from '../../shared/session/spotlight.ts';
import type { Recorded, Session, SessionState } from '../../shared/session/state.ts';
import { type Face, type ViewContext, viewFor } from '../../shared/session/view.ts';
import type { SessionView, StepView } from '../../shared/session/viewShape.ts';
import { namesOf } from '../people/accounts.ts';
import { strategyStands } from '../people/strategyStands.ts';
import { markShared } from '../sharedParts.ts';
import { authorIn } from './authorship.ts';
import { sessionsWith } from './code.ts';
import { editsIn } from './editsHeard.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, presentIn } from './presence.ts';
import type { Readings } from './readings.ts';
import { signerOf } from './signer.ts';
import { litBlock } from './spotlight.ts';
import { withTitlesAhead, withWordsNow } from './wordsNow.ts';

type Parts = SessionParts & { readings: Readings };

/** A session as this person or device may see it. @throws Problem `not-signed-in`, `not-found` */
export async function viewSession(
  parts: Parts,
  asker: Asker,
  sessionId: string,
  only?: string,
): Promise<SessionView> {
  const { access, participant, person } = await presentIn(parts, asker, sessionId);
  const participantId = participant?.id;
  const facilitates = person !== undefined && may(access?.role, 'facilitate');
  const face: Face = facilitates
    ? { kind: 'facilitator', personId: person.id, participantId }
    : { kind: 'participant', participantId };
  return view(parts, sessionId, face, only);
}

/** A session as it hangs on the wall. @throws Problem `not-found` for a key that no session has */
export async function viewProjection(parts: Parts, key: string): Promise<SessionView> {
  const [found] = await sessionsWith(parts.records, `projector:${key}`);
  if (!found || !(await strategyStands(parts.records, found.value.strategyId))) {
    throw new Problem(
      'not-found',
      'No session has this projector’s link. Open it anew from the facilitator’s page.',
    );
  }
  return view(parts, found.id, { kind: 'projector' });
}

export async function view(parts: Parts, sessionId: string, face: Face, only?: string): Promise<SessionView> {
  const { state, version, consents, meanings } = await parts.readings.read(sessionId);
  const { facilitatorId } = state.session;
  const names = await namesOf(parts.records, [facilitatorId]);
  const own = face.kind === 'projector' ? undefined : face.participantId;
  const lit = spotlightOf(state.session);
  const { strategyId } = state.session;
  const spotlight = (lit !== null && (await litBlock(parts, strategyId, lit))) || null;
  const seen = viewFor(state, face, {
    version,
    now: parts.clock().toISOString(),
    only: only === 'current' ? wantedNow(state.session) : only,
    spotlight,
    edits: face.kind === 'facilitator' ? await editsIn(parts, state) : new Map(),
    facilitatorName: names.get(facilitatorId) ?? 'A former member',
    authorOf: (step, round) => (own === undefined ? undefined : authorIn(step, round, own, state.keys)),
    meaningOf: (step) => {
      const latest = meanings.findLast(({ target }) => target === step.target);
      return latest ? agreedWords(latest, state) : null;
    },
    consentsOf: (recorded) => consentsTo(state, consents.get(recorded.entryId) ?? [], recorded, own),
  });
  for (const { answers, earlier } of seen.steps) {
    for (const said of [answers, ...earlier.map((round) => round.answers)]) if (said) markShared(said);
  }
  const now = await withWordsNow(parts, state.session, seen);
  return face.kind === 'facilitator' ? withTitlesAhead(parts, now) : now;
}

function agreedWords(
  { text, differences, differing }: MeaningEntry,
  { participants }: SessionState,
): StepView['meaning'] {
  const names = new Map([...participants.values()].map((each) => [each.organisationId, each.organisation]));
  const named = differing.map(({ organisationId, words }) => ({
    organisation: names.get(organisationId) ?? 'A former partner',
    words,
  }));
  return { text, differences, differing: named };
}

/** What somebody in the room looks at: the step that the session is at, and at its end what came of all of them. */
function wantedNow({ steps, current, status }: Session): string | undefined {
  const step = steps.find(({ id }) => id === current);
  return status === 'closed' || step?.kind === 'close' ? undefined : step?.id;
}

/** Under whose name somebody signs who turned out to be another participant. */
function signerNow({ participants, merged }: SessionState, id: string): string {
  const now = participants.get(merged.get(id)?.into ?? '');
  return now ? signerOf(now) : id;
}

/** Each signer’s latest word counts. */
function consentsTo(
  state: SessionState,
  entries: readonly ConsentEntry[],
  { entryId }: Recorded,
  own: string | undefined,
): ReturnType<ViewContext['consentsOf']> {
  const latest = new Map(entries.map((entry) => [signerNow(state, entry.personId), entry]));
  const standing = [...latest.values()];
  const count = (answer: ConsentEntry['answer']) =>
    standing.filter((entry) => entry.answer === answer).length;
  const organisations = new Map(
    [...state.participants.values()].map((each) => [signerOf(each), each.organisation]),
  );
  const you = own === undefined ? undefined : state.participants.get(own);
  const mine = you && latest.get(signerOf(you));
  return {
    ratingId: signedIdOf(state.session.strategyId, entryId),
    consents: { agree: count('agree'), 'stand-aside': count('stand-aside'), dissent: count('dissent') },
    words: [...latest]
      .filter(([, { words }]) => words !== '')
      .map(([signer, { answer, words }]) => ({
        answer,
        organisation: organisations.get(signer) ?? 'A former partner',
        words,
      })),
    mine: mine ? { answer: mine.answer, words: mine.words } : null,
  };
}
