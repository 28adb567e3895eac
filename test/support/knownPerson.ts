import { idOf } from './idOf.ts';
import { makePartnership, personOf, type TestPartnership, type TestPerson } from './partnership.ts';
import type { TestApp } from './testApp.ts';

/** Somebody of whom a server knows as much as it can of anybody. Their name is made of words that occur nowhere else. */
export interface KnownPerson {
  partnership: TestPartnership;
  person: TestPerson;
  strategyId: string;
  objectiveId: string;
  threadId: string;
  sessionId: string;
}

export const known = {
  name: 'Zebedee Quillfeather',
  email: 'zebedee@quillfeather.example',
  password: 'marmalade-on-tuesdays',
  comment: 'The xylophone was late again.',
};

/** An editor with an account, who rated, commented, is mentioned, made an invitation link’s worth of traces, and met. */
export async function makeKnownPerson(app: TestApp): Promise<KnownPerson> {
  const partnership = await makePartnership(app);
  const owner = partnership.owner.browser;
  const person = await partnership.join(known.name, 'editor', 'College');
  const { browser } = person;
  const post = async (as: typeof owner, path: string, body: unknown) =>
    idOf(await as.send('POST', path, body));
  await browser.send('POST', '/api/me/credentials', { email: known.email, password: known.password });
  const strategyId = await post(browser, `/api/partnerships/${partnership.id}/strategies`, {
    title: 'Shared outcomes',
  });
  const base = `/api/strategies/${strategyId}`;
  const outcomeId = await post(browser, `${base}/outcomes`, { title: 'Healthier lives' });
  const objectiveId = await post(browser, `${base}/outcomes/${outcomeId}/objectives`, { title: 'Walk' });
  await post(browser, `${base}/ratings`, {
    ...{ target: objectiveId, level: 'amber', confidence: 60, direction: 'steady' },
    ...{ narrative: 'Some walk.', kind: 'agreed' },
  });
  await post(browser, `${base}/versions`, { name: 'Before the summer' });
  const threadId = await post(browser, `${base}/threads`, { target: objectiveId, body: known.comment });
  await post(owner, `/api/threads/${threadId}/replies`, { body: `Is it, @[${person.id}]?` });
  await browser.send('PUT', `${base}/follows/${objectiveId}`);
  await browser.send('POST', '/api/me/notifications/read', {});
  const session = await browser.send('POST', `${base}/sessions`, {
    title: 'In the hall',
    steps: [
      { kind: 'rate', target: objectiveId },
      { kind: 'discuss', target: objectiveId, anonymous: true },
    ],
  });
  const { id: sessionId, code } = session.body as { id: string; code: string };
  await browser.send('POST', '/api/sessions/join', { code });
  const seen = await browser.send('GET', `/api/sessions/${sessionId}`);
  const { steps } = seen.body as { steps: { id: string }[] };
  const answers = [{ level: 'red', confidence: 70, reason: 'Few of us do.' }, { text: 'Secretly I drive.' }];
  for (const [at, answer] of answers.entries()) {
    const step = steps[at]?.id;
    await browser.send('POST', `/api/sessions/${sessionId}/move`, { to: step });
    const said = await browser.send('POST', `/api/sessions/${sessionId}/answers`, { step, ...answer });
    if (said.status !== 201) throw new Error(said.text);
  }
  return { partnership, person: await personOf(browser), strategyId, objectiveId, threadId, sessionId };
}
