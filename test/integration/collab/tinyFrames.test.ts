import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { silentMeters } from '../../../server/collab/meters.ts';
import { limits } from '../../../shared/limits.ts';
import { openHall } from './support/hall.ts';
import { quiet, until } from './support/until.ts';

const many = 25_000;

/** What a socket has read at once is handed on to its end, also where it is not read from any more. */
const readAtOnceBytes = 64 * 1024;

test.each([
  ['marks', (index: number) => ({ mark: index + 1 })],
  ['updates', (_index: number) => ({ update: Y.encodeStateAsUpdate(new Y.Doc()) })],
])(
  'rule 16: of a flood of tiny %s no more is taken than is kept count of, while the disk is slow',
  async (_what, make) => {
    let frames = 0;
    const hall = await openHall({ meters: { ...silentMeters, received: () => (frames += 1) } });
    const ann = await hall.raw('ann');
    await ann.load();
    const hold = hall.documents.holdAppends();
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'waits for the disk');
    ann.update(Y.encodeStateAsUpdate(doc));
    await until(() => hall.documents.appends > 1);
    frames = 0;
    for (let index = 0; index < many; index += 1) {
      const { mark, update } = { mark: undefined, update: undefined, ...make(index) };
      if (mark) ann.mark(mark);
      if (update) ann.update(update);
    }
    await until(() => frames > 1_000);
    await quiet();
    await quiet();
    const kept = limits.collabUnprocessedBytes / limits.collabFrameOverheadBytes;
    expect(frames).toBeLessThan(kept + readAtOnceBytes / 8);
    hold.go();
    ann.mark(many + 1);
    await until(() => ann.marks().includes(many + 1));
    expect(frames).toBe(many + 1);
  },
);
