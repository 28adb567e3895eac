import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { loadDocument } from '../../server/collab/loadDocument.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { openHall, strategyId } from '../integration/collab/support/hall.ts';
import { until } from '../integration/collab/support/until.ts';
import { anatomy } from './support/anatomy.ts';
import { attackSockets } from './support/attackSockets.ts';
import { randomFrom } from './support/random.ts';

test.each([1, 2, 3, 4])(
  'rules 11 to 16: an editor, a viewer, a stranger and nobody at all send rubbish, and those who write go on (seed %i)',
  async (seed) => {
    const hall = await openHall();
    const ann = hall.page('ann');
    const olu = hall.page('olu');
    const writer = await hall.raw('ann');
    await Promise.all([ann.synced(), olu.synced(), writer.load()]);
    let hungUp = 0;
    for (const { provider } of [ann, olu]) provider.on('connection-close', () => (hungUp += 1));
    const words = ann.doc.getText('honest');
    const typing = setInterval(() => words.insert(words.length, '.'), 5);
    const as = (who: string) => ({ url: `${hall.url}/collab/${strategyId}?as=${who}`, doc: olu.doc });
    const endings = await Promise.all([
      attackSockets(as('bob'), randomFrom(seed), 600),
      attackSockets(as('vic'), randomFrom(seed + 100), 300),
      attackSockets(as('stranger'), randomFrom(seed + 200), 50),
      attackSockets(as(''), randomFrom(seed + 300), 50),
    ]);
    clearInterval(typing);
    expect(endings.map((each) => each.has(4400))).toEqual([true, true, false, false]);

    writer.mark(1);
    await until(() => writer.marks().includes(1));
    const live = await settled(() => hall.collab.read(strategyId, (doc) => Y.encodeStateVector(doc)));
    await until(() => [ann, olu].every(({ doc }) => String(Y.encodeStateVector(doc)) === String(live)));
    const late = hall.page('olu');
    await late.synced();
    const expected = anatomy(late.doc);
    expect(anatomy(ann.doc)).toEqual(expected);
    expect(anatomy(olu.doc)).toEqual(expected);
    expect([hungUp, ann.ended, olu.ended, writer.closed]).toEqual([0, undefined, undefined, undefined]);
    await hall.close();
    const restarted = await loadDocument(hall.documents, strategyId);
    expect(restarted && anatomy(restarted.doc)).toEqual(expected);
    expect(() => readStrategy(late.doc)).not.toThrow();
  },
);

/** What the server says once it no longer changes: what attackers sent before they hung up still counts. */
async function settled(look: () => Promise<Uint8Array>): Promise<Uint8Array> {
  let before = '';
  for (;;) {
    const now = await look();
    if (String(now) === before) return now;
    before = String(now);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
