import { may } from '../../shared/access.ts';
import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { moveSession } from '../../shared/api/sessions.ts';
import { invalidField } from '../../shared/errors.ts';
import { newSecret } from '../../shared/ids.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import type { EvidenceChoice } from '../../shared/session/evidence.ts';
import type { LastAct } from '../../shared/session/plan.ts';
import { type SessionState, stepOf } from '../../shared/session/state.ts';
import type { RecordWrite } from '../store/port.ts';
import { type Changed, change } from './change.ts';
import { closingName } from './closingVersion.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, allowedInSession } from './presence.ts';
import type { UnkeptVersion } from './sessionKinds.ts';
import type { Part } from './sessionRecords.ts';
import { settle } from './settle.ts';
import { litBlock } from './spotlight.ts';
import { tableFor } from './table.ts';

type Standing = ResponseOf<typeof moveSession>;

/** A press of one of the facilitator’s buttons; `expect` is the version that they had before them. */
interface Press {
  sessionId: string;
  expect: number | undefined;
}

/** Brings everybody to a step; the first move opens the session. @throws Problem also as `steer` */
export function move(parts: SessionParts, asker: Asker, press: Press, to: string): Promise<Standing> {
  return steer(parts, asker, press, async ({ session }) => {
    const table = await tableFor(parts, session, stepOf(session, to));
    const { scale } = await parts.partnerships.facts(session.partnershipId);
    return { type: 'moved', to, at: now(parts), table, key: newSecret(), scale };
  });
}

export function reveal(parts: SessionParts, asker: Asker, press: Press): Promise<Standing> {
  return steer(parts, asker, press, () => ({ type: 'revealed' }));
}

export function askAgain(
  parts: SessionParts,
  asker: Asker,
  press: Press,
  among: readonly string[] | undefined,
): Promise<Standing> {
  return steer(
    parts,
    asker,
    press,
    () => ({
      ...{ type: 'asked-again', at: now(parts), key: newSecret() },
      ...(among && { among }),
    }),
    { kinds: ['round-key', 'answer'] },
  );
}

export function setTime(parts: SessionParts, asker: Asker, press: Press, seconds: number): Promise<Standing> {
  return steer(parts, asker, press, () => ({ type: 'timed', seconds, at: now(parts) }));
}

export function chooseEvidence(
  parts: SessionParts,
  asker: Asker,
  press: Press,
  evidence: EvidenceChoice,
): Promise<Standing> {
  return steer(parts, asker, press, () => ({ type: 'evidence-chosen', evidence }));
}

/**
 * Closes a session and keeps a version of the strategy as it stands. Closing again closes nothing more, and keeps the version
 * where that failed.
 */
export async function close(
  parts: SessionParts,
  asker: Asker,
  press: Press,
  lastAct: LastAct | null,
): Promise<Standing> {
  const { person, records, session } = await allowedInSession(parts, asker, press.sessionId, 'facilitate');
  const at = now(parts);
  const { strategyId, title } = session.value;
  const version: UnkeptVersion = { name: closingName(title), by: person.id, at };
  const standing = await steer(parts, asker, press, () => ({ type: 'closed', at, lastAct }), {
    more: [{ ...records.address('unkept-version', records.id), expect: 0, value: version }],
  });
  await settle(parts, records, strategyId);
  return standing;
}

/** Takes over, or hands over to another who may facilitate. @throws Problem also `invalid-request` naming `to` */
export async function handOver(
  parts: SessionParts,
  asker: Asker,
  press: Press,
  to: string | undefined,
): Promise<Standing> {
  const { person, session } = await allowedInSession(parts, asker, press.sessionId, 'facilitate');
  const next = to ?? person.id;
  const access = await parts.access.inStrategy(next, session.value.strategyId);
  if (!may(access?.role, 'facilitate')) {
    throw invalidField(
      'to',
      'Only an editor or an owner of this partnership can facilitate. Nothing was changed.',
    );
  }
  return steer(parts, asker, press, () => ({ type: 'handed-over', to: next, by: person.id, at: now(parts) }));
}

/**
 * Puts a block of the strategy in the spotlight, or nothing.
 * @throws Problem also `invalid-request` naming `target`
 */
export function spotlight(
  parts: SessionParts,
  asker: Asker,
  press: Press,
  target: string | null,
): Promise<Standing> {
  return steer(parts, asker, press, async ({ session }) => {
    if (target !== null && !(await litBlock(parts, session.strategyId, target))) {
      throw invalidField(
        'target',
        'Name an outcome or an objective of this strategy, or the strategy itself.',
      );
    }
    return { type: 'spotlit', target };
  });
}

/**
 * Lets a command of the facilitator happen. Any editor may press: a facilitator whose laptop closed must not keep a room
 * waiting.
 * @throws Problem `not-signed-in`, `not-found`, `role-too-low`; `wrong-state`; `changed-meanwhile` for an `expect` that has
 *   passed
 */
async function steer(
  parts: SessionParts,
  asker: Asker,
  { sessionId, expect }: Press,
  eventOf: (state: SessionState) => SessionEvent | Promise<SessionEvent>,
  { more = [], kinds = ['round-key'] }: { more?: readonly RecordWrite[]; kinds?: readonly Part[] } = {},
): Promise<Standing> {
  const { records } = await allowedInSession(parts, asker, sessionId, 'facilitate');
  const changed = await change(records, {
    // Answers, because those of a round of dots tell between which the next one decides.
    load: () => records.load(kinds),
    eventOf,
    expect,
    more: () => more,
  });
  announce(parts, sessionId, changed);
  const { status, current } = changed.after.session;
  return { version: changed.version, status, current };
}

function announce({ bus }: SessionParts, sessionId: string, { before, after }: Changed): void {
  if (after === before) return;
  const { current, strategyId } = after.session;
  const revealed = (state: SessionState) => stepOf(state.session, current)?.revealed;
  const what = after.session.status === 'open' && revealed(after) !== revealed(before) ? 'revealed' : 'moved';
  const isSameStep = before.session.current === current;
  bus.announce({ kind: 'session', sessionId, strategyId, what: isSameStep ? what : 'moved' });
}

function now({ clock }: SessionParts): string {
  return clock().toISOString();
}
