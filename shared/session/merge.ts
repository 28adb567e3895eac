import { Problem } from '../errors.ts';
import type { SessionEvent } from './events.ts';
import { stepName } from './kindWords.ts';
import { type Answer, answerId, isRevealed, type SessionState, type Step, stepOf } from './state.ts';

type Merged = Extract<SessionEvent, { type: 'merged' }>;

/**
 * Makes two participants one person, who came with another device: `keep` stays, `gone` is them from now on. Where both
 * answered, the later answer stands, so that nobody counts twice; at the same moment it is that of who is kept. Answers of
 * anonymous steps stay as they are, since nobody can tell whose they were.
 * @throws Problem `invalid-request` naming `keep` or `merge`; `wrong-state` while an anonymous step waits for its reveal
 */
export function merge(state: SessionState, event: Merged): SessionState {
  const { keep, gone, by, organisationId, at } = event;
  if (keep !== gone && state.merged.get(gone)?.into === keep) return state;
  const twin = insistTwins(state, keep, gone);
  insistNoneHidden(state);
  const participants = new Map(state.participants);
  participants.delete(gone);
  const merged = new Map(
    [...state.merged].map(([id, each]) => [id, each.into === gone ? { ...each, into: keep } : each]),
  );
  merged.set(gone, { into: keep, device: twin.device, by, organisationId, at });
  // The session counts as changed, so that an answer on its way from the other device is looked at anew.
  const session = { ...state.session };
  return { ...state, session, participants, merged, answers: answersOfOne(state, keep, gone) };
}

/** Steps in which what two devices said stays apart. */
export function stepsApart({ session, answers }: SessionState): Step[] {
  const answered = new Set([...answers.values()].map(({ step }) => step));
  return session.steps.filter(({ id, anonymous }) => anonymous === true && answered.has(id));
}

function insistTwins({ participants }: SessionState, keep: string, gone: string) {
  const [stays, goes] = [participants.get(keep), participants.get(gone)];
  if (!stays) throw fault('keep', 'Name somebody who is in this session');
  if (!goes || stays === goes) throw fault('merge', 'Name somebody else who is in this session');
  if (goes.member) {
    const why = stays.member
      ? 'Both are signed in as members, so they are two people'
      : 'Keep the one who is signed in as a member: what they sign is theirs';
    throw fault('merge', why);
  }
  return goes;
}

/** What was said on both devices could not be told from what two people said, and would count twice for good. */
function insistNoneHidden({ session, answers }: SessionState): void {
  for (const { step: id, round } of answers.values()) {
    const step = stepOf(session, id);
    if (!step?.anonymous || isRevealed(step, round)) continue;
    throw new Problem(
      'wrong-state',
      `“${stepName(step)}” is anonymous and not revealed yet. Reveal it first, then merge. Nothing was changed.`,
    );
  }
}

function answersOfOne({ session, answers }: SessionState, keep: string, gone: string): Map<string, Answer> {
  const found = new Map(answers);
  for (const [id, answer] of answers) {
    if (answer.author !== gone || stepOf(session, answer.step)?.anonymous) continue;
    found.delete(id);
    const own = { ...answer, author: keep };
    const other = answers.get(answerId(own));
    if (!other || (other.at ?? '') < (own.at ?? '')) found.set(answerId(own), own);
  }
  return found;
}

function fault(path: string, message: string): Problem {
  return new Problem('invalid-request', `${message}. Nothing was changed.`, [{ path, message }]);
}
