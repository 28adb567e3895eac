import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { z } from 'zod';
import { getPartnership, mergeOrganisation } from '../../../shared/api/partnerships.ts';
import { ratingViewSchema } from '../../../shared/api/ratings.ts';
import {
  addObjective,
  addOutcome,
  changeObjective,
  createStrategy,
  exportStrategy,
} from '../../../shared/api/strategies.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import { makePartnership } from '../../support/partnership.ts';
import { openWorld, refusal, type World, withObjective } from '../../support/strategyWorld.ts';
import { startTestApp } from '../../support/testApp.ts';

const leadsSchema = z.object({
  strategy: z.object({
    outcomes: z.array(z.object({ objectives: z.array(z.object({ lead: z.unknown() })) })),
  }),
});

let world: World;
let base: string;
beforeEach(async () => {
  world = await openWorld();
  base = `/api/strategies/${world.strategyId}`;
});
afterEach(() => world[Symbol.asyncDispose]());

/** A strategy with something in each place that an export speaks of. */
async function written() {
  const { objectiveId, outcomeId } = await withObjective(world);
  await world.change((doc) => {
    const vision = proseAt(doc, { of: 'strategy', field: 'vision' });
    const list = new Y.XmlElement('bulletList');
    const item = new Y.XmlElement('listItem');
    const paragraph = new Y.XmlElement('paragraph');
    const words = new Y.XmlText();
    words.insert(0, 'Everyone ');
    words.insert(9, 'counts', { bold: {} });
    paragraph.insert(0, [words]);
    item.insert(0, [paragraph]);
    list.insert(0, [item]);
    vision?.insert(0, [list]);
  });
  world.setTime('2026-06-14T10:00:00.000Z');
  await world.ask(world.ids.editor, 'PATCH', `${base}/objectives/${objectiveId}`, {
    lead: 'College',
    targetDate: '2030-03-31',
  });
  await world.ask(
    world.ids.editor,
    'PUT',
    `${base}/objectives/${objectiveId}/links/healthy-life-expectancy-male`,
    {
      why: 'It is what we are here for.',
      control: 'influence',
      measures: 'outcome',
    },
  );
  const link = `${base}/objectives/${objectiveId}/links/healthy-life-expectancy-male`;
  const answers = [
    [world.ids.editor, { question: 'used', verdict: 'no', words: 'Not yet.' }],
    [world.ids.commenter, { question: 'used', verdict: 'partly', words: 'Some\n*come*.' }],
    [world.ids.editor, { question: 'compared', words: 'With Torbay.' }],
  ] as const;
  for (const [as, body] of answers) await world.ask(as, 'POST', `${link}/answers`, body);
  const rating = { confidence: 70, direction: 'worsening', kind: 'agreed', target: objectiveId };
  await world.ask(world.ids.editor, 'POST', `${base}/ratings`, {
    ...rating,
    level: 'amber',
    narrative: 'First.',
  });
  await world.ask(world.ids.editor, 'POST', `${base}/ratings`, {
    ...rating,
    level: 'red',
    narrative: '# Why\nBecause.',
    cites: ['healthy-life-expectancy-male'],
  });
  await world.ask(world.ids.commenter, 'POST', `${base}/ratings`, {
    ...rating,
    kind: 'individual',
    level: 'green',
    narrative: 'I differ.',
  });
  return { objectiveId, outcomeId };
}

describe('the strategy as Markdown', () => {
  it('is a document that a person would send round', async () => {
    await written();
    const answer = await world.ask(world.ids.viewer, 'GET', `${base}/export?format=md`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('filename="shared-outcomes-2026-06-14.md"');
    const lines = answer.text.split('\n');
    expect(lines[0]).toBe('# Shared outcomes');
    for (const line of [
      '*Test partnership, as it stood on 14 June 2026.*',
      '- Everyone **counts**',
      '## 1. People live healthier for longer',
      '**Rating:** not rated yet.',
      '### 1.1 Close the gap in healthy life',
      '- **Led by:** College',
      '- **Target date:** 31 March 2030',
      '**How we know:**',
      '  Our control: influence: we can only encourage others.\\',
      '  It measures an outcome: what changes for people or the place.\\',
      '  Is it used? Partly. Some \\*come\\*. (Colin Commenter for Charity, 14 June 2026)\\',
      '  Compared with what? With Torbay. (Edith Editor for College, 14 June 2026)',
      'Relied on: Male healthy life expectancy.',
      '**Rating: Red – We will not get there without a change.** 70% sure; worsening; agreed on 14 June 2026, signed by Edith Editor for College.',
      '> \\# Why',
      '> Because.',
    ]) {
      expect(lines).toContain(line);
    }
    expect(answer.text).toMatch(
      /^- \*\*Male healthy life expectancy\*\*: [\d.]+ years \(.+\), [a-z ]+\.\\$/m,
    );
    expect(answer.text).toMatch(/Scores to compare with: minimum [\d.]+ years, target [\d.]+ years\./);
    expect(answer.text).toContain('Open Government Licence');
    expect(answer.text).not.toContain('I differ.');
  });
});

describe('the strategy as JSON', () => {
  it('holds everything that was written and signed, with ids, in a versioned open format', async () => {
    const { objectiveId, outcomeId } = await written();
    const answer = await world.ask(world.ids.viewer, 'GET', `${base}/export`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.json).toMatchObject({
      format: 'moothall-strategy',
      version: 1,
      exportedAt: '2026-06-14T10:00:00.000Z',
      partnership: { id: world.partnershipId, name: 'Test partnership', areaCode: 'E06000033' },
      strategy: {
        id: world.strategyId,
        title: 'Shared outcomes',
        vision: { text: 'Everyone counts', markdown: '- Everyone **counts**' },
        outcomes: [
          {
            id: outcomeId,
            objectives: [
              {
                id: objectiveId,
                lead: { name: 'College' },
                targetDate: '2030-03-31',
                links: [
                  { indicatorId: 'healthy-life-expectancy-male', control: 'influence', measures: 'outcome' },
                ],
              },
            ],
          },
        ],
      },
      indicators: [{ id: 'healthy-life-expectancy-male' }],
    });
    const { ratings } = z.object({ ratings: z.array(ratingViewSchema) }).parse(answer.json);
    expect(ratings.map(({ level, kind }) => [level, kind])).toEqual([
      ['amber', 'agreed'],
      ['red', 'agreed'],
      ['green', 'individual'],
    ]);
    expect(ratings[0]?.evidence).toHaveLength(1);
    expect(ratings.map(({ cites }) => cites)).toEqual([null, ['healthy-life-expectancy-male'], null]);
    expect(answer.json).toMatchObject({
      realityAnswers: [
        { objectiveId, question: 'used', verdict: 'no' },
        { indicatorId: 'healthy-life-expectancy-male', question: 'used', verdict: 'partly' },
        { question: 'compared', verdict: null, words: 'With Torbay.', by: { personName: 'Edith Editor' } },
      ],
      retirementsKept: [],
    });
  });

  it('names a lead that was merged away as the organisation that it is part of now', async () => {
    await using app = await startTestApp();
    const { id: p, join, owner } = await makePartnership(app);
    const [{ browser }] = [await join('Bel', 'editor', 'Council'), await join('Cas', 'editor', 'College')];
    const { organisations } = await browser.call(getPartnership, { params: { p } });
    const idOf = (name: string) => organisations.find((each) => each.name === name)?.id ?? '';
    const { id: s } = await browser.call(createStrategy, { params: { p }, body: { title: 'Plan' } });
    const { id: o } = await browser.call(addOutcome, { params: { s }, body: { title: 'Health' } });
    const { id } = await browser.call(addObjective, { params: { s, o }, body: { title: 'Walk' } });
    await browser.call(changeObjective, { params: { s, id }, body: { lead: 'College' } });

    const merge = { params: { p, o: idOf('College') }, body: { into: idOf('Council') } };
    await owner.browser.call(mergeOrganisation, merge);

    const { body } = await browser.ask(exportStrategy, { params: { s }, query: { format: 'json' } });
    const [outcome] = leadsSchema.parse(body).strategy.outcomes;
    expect(outcome?.objectives).toEqual([{ lead: { id: idOf('Council'), name: 'Council' } }]);
  });

  it.each(['md', 'json'])('never shows an address that nobody gave (%s)', async (format) => {
    await written();
    const { text } = await world.ask(world.ids.viewer, 'GET', `${base}/export?format=${format}`);
    expect(text).not.toMatch(/@[a-z0-9.-]*(invalid|moothall)/i);
  });

  it('refuses another format, naming it', async () => {
    expect(refusal(await world.ask(world.ids.viewer, 'GET', `${base}/export?format=docx`))).toBe(
      '422 invalid-request format',
    );
  });
});
