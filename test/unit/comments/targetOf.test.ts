import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { targetOf } from '../../../shared/comments/targetOf.ts';
import { limits } from '../../../shared/limits.ts';
import { addObjective, addOutcome, setLink } from '../../../shared/strategy/edit.ts';

const by = { personId: 'ada', at: '2026-11-26T09:00:00.000Z' };

function lookIn(doc: Y.Doc): (target: string) => ReturnType<typeof targetOf> {
  return (target) => targetOf({ strategyId: 's', doc, rated: () => undefined }, target);
}

describe('what a target stands for', () => {
  it('has a short title, however long a program made it', () => {
    const doc = new Y.Doc();
    const found = lookIn(doc)(addOutcome(doc, by, { title: 'x'.repeat(100_000) }));
    expect(found).toMatchObject({ kind: 'outcome', gone: false });
    expect(found?.title).toHaveLength(limits.titleChars);
  });

  it('is a link wherever its ids have their slashes', () => {
    const doc = new Y.Doc();
    const objectiveId = addObjective(doc, by, null, { title: 'Warm homes' });
    setLink(doc, objectiveId, 'own/fuel/poverty', {}, by);
    const look = lookIn(doc);
    expect(look(`${objectiveId}/own/fuel/poverty`)).toMatchObject({
      ...{ kind: 'link', gone: false, objectiveId, indicatorId: 'own/fuel/poverty', title: 'Warm homes' },
    });
    expect(look(`${objectiveId}/own/fuel`)).toMatchObject({ kind: 'link', gone: true });
    expect(look(`${objectiveId}/`)).toBeUndefined();
    expect(look('/own/fuel/poverty')).toBeUndefined();
  });

  it('is nothing where a document holds what is no record', () => {
    const doc = new Y.Doc();
    doc.getMap('outcomes').set('odd', 'text');
    doc.getMap('objectives').set('odder', new Y.Text('text'));
    for (const target of ['odd', 'odder', 'odder/x', '']) expect(lookIn(doc)(target)).toBeUndefined();
  });
});
