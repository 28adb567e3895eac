import { expect, test } from 'vitest';
import type { SessionEvent } from '../../../shared/session/events.ts';
import type { Face } from '../../../shared/session/view.ts';
import {
  figure,
  joined,
  moved,
  moving,
  played,
  rated,
  sampleSession,
  seenBy,
} from '../../support/sessionSamples.ts';

const choose = (evidence: 'shown' | 'withheld'): SessionEvent => ({ type: 'evidence-chosen', evidence });
const faces: (Face | undefined)[] = [
  undefined,
  { kind: 'projector' },
  { kind: 'facilitator', personId: 'fay', participantId: undefined },
];

function insistEvidence(state: ReturnType<typeof played>, isSeen: boolean): void {
  for (const face of faces) {
    const view = seenBy(state, face ? undefined : 'ann', face);
    expect(JSON.stringify(view).includes(figure)).toBe(isSeen);
    expect(view.steps[0]?.evidence).toMatchObject({ choice: isSeen ? 'shown' : 'withheld', indicators: 1 });
  }
}

test('evidence is withheld from every face until the first reveal, and stands beside every later round', () => {
  const open = played(sampleSession([{ kind: 'rate', target: 'x' }]), joined('ann'), moved('s1'));
  insistEvidence(open, false);
  const revealed = played(open, rated('ann', 'red'), { type: 'revealed' });
  insistEvidence(revealed, true);
  insistEvidence(played(revealed, { type: 'asked-again', at: moving.at, key: 'k' }), true);
});

test('a plan can show it from the beginning, and whoever facilitates can choose otherwise until the reveal', () => {
  const plan = { kind: 'rate', target: 'x', evidence: 'shown' } as const;
  const open = played(sampleSession([plan]), joined('ann'), moved('s1'));
  insistEvidence(open, true);
  const withheld = played(open, choose('withheld'));
  insistEvidence(withheld, false);
  expect(played(withheld, choose('withheld'))).toBe(withheld);
  insistEvidence(played(withheld, choose('shown')), true);
  const revealed = played(withheld, { type: 'revealed' });
  for (const choice of ['shown', 'withheld'] as const) {
    expect(() => played(revealed, choose(choice))).toThrow(expect.objectContaining({ code: 'wrong-state' }));
  }
});

test('only where something is rated there is evidence, and none before the session is there', () => {
  const planned = sampleSession([{ kind: 'discuss' }, { kind: 'rate', target: 'x', evidence: 'shown' }]);
  expect(() => played(planned, choose('shown'))).toThrow(expect.objectContaining({ code: 'wrong-state' }));
  const open = played(planned, moved('s1'));
  expect(() => played(open, choose('shown'))).toThrow(expect.objectContaining({ code: 'wrong-state' }));
  const [discuss, rate] = seenBy(open).steps;
  expect(discuss?.evidence).toBeNull();
  expect(rate?.evidence).toEqual({ choice: 'shown', indicators: 0, rows: [] });
});
