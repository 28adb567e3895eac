import type { SentBodyOf } from '../../shared/api/endpoint.ts';
import {
  answerStep,
  getSession,
  joinSession,
  moveSession,
  planSession,
  revealStep,
} from '../../shared/api/sessions.ts';
import { addObjective, addOutcome, createStrategy } from '../../shared/api/strategies.ts';
import type { SessionView, StepView } from '../../shared/session/viewShape.ts';
import { makePartnership } from './partnership.ts';
import type { TestApp } from './testApp.ts';
import type { TestBrowser } from './testBrowser.ts';

type Plan = SentBodyOf<typeof planSession>;
type Answered = Omit<SentBodyOf<typeof answerStep>, 'step'>;

/** A partnership with a strategy of one outcome and one objective, and a session on it that its owner facilitates. */
export async function openSessionWorld(
  app: TestApp,
  stepsOf: (ids: { outcome: string; objective: string }) => Plan['steps'],
  plan: Partial<Plan> = {},
) {
  const partnership = await makePartnership(app);
  const host = partnership.owner.browser;
  const { id: s } = await host.call(createStrategy, {
    params: { p: partnership.id },
    body: { title: 'Shared outcomes' },
  });
  const { id: outcome } = await host.call(addOutcome, { params: { s }, body: { title: 'Healthier lives' } });
  const { id: objective } = await host.call(addObjective, {
    params: { s, o: outcome },
    body: { title: 'Close the gap' },
  });
  const ids = { outcome, objective };
  const body = { title: 'Workshop', steps: stepsOf(ids), ...plan };
  const { id, code, projectorKey } = await host.call(planSession, { params: { s }, body });
  const session = { id };
  const first = await host.call(getSession, { params: session });
  const steps = first.steps.map((step) => step.id);

  return {
    ...{ partnership, host, strategyId: s, ids, id, code, projectorKey, steps },
    /** Somebody who types the code on a device of their own. */
    async guest(name: string, organisation = 'The college'): Promise<TestBrowser> {
      const browser = app.browser();
      await browser.call(joinSession, { body: { code, name, organisation } });
      return browser;
    },
    seen: (browser: TestBrowser): Promise<SessionView> => browser.call(getSession, { params: session }),
    /** The n-th step, from 0, as this browser sees it. */
    async step(browser: TestBrowser, n = 0): Promise<StepView> {
      const found = (await browser.call(getSession, { params: session })).steps[n];
      if (!found) throw new Error(`There is no step ${n}`);
      return found;
    },
    move: (n = 0) => host.call(moveSession, { params: session, body: { to: steps[n] ?? '' } }),
    answer: (browser: TestBrowser, sent: Answered, n = 0) =>
      browser.call(answerStep, { params: session, body: { step: steps[n] ?? '', ...sent } }),
    reveal: () => host.call(revealStep, { params: session, body: {} }),
  };
}

export type SessionWorld = Awaited<ReturnType<typeof openSessionWorld>>;

/** A session of one step in which the objective is rated. */
export const rateOnly = ({ objective }: { objective: string }): Plan['steps'] => [
  { kind: 'rate', target: objective },
];
