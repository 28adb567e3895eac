import { expect, test } from 'vitest';
import { compare } from '../../../server/inbox/gather.ts';
import { isReadBy, nothingRead, readAll, readThese } from '../../../shared/inbox/readState.ts';
import fc from '../../support/fastCheck.ts';

const items = fc
  .uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), moment: fc.integer({ min: 0, max: 20 }) }),
    {
      selector: ({ id }) => id,
      maxLength: 20,
    },
  )
  .map((all) =>
    all
      .map(({ id, moment }) => ({ id, at: new Date(moment * 1000).toISOString() }))
      .sort((one, other) => compare(other.at, one.at) || compare(other.id, one.id)),
  );

test('whatever is marked in whatever order, exactly that is read, and no more is kept than is needed', () => {
  fc.assert(
    fc.property(items, fc.array(fc.array(fc.nat(30), { maxLength: 5 }), { maxLength: 8 }), (all, marks) => {
      let state = nothingRead;
      const marked = new Set<string>();
      for (const places of marks) {
        const ids = places.map((place) => all[place]?.id ?? `gone-${place}`);
        for (const id of ids) marked.add(id);
        state = readThese(state, ids, all);
        const isRead = isReadBy(state);
        expect(all.filter(isRead).map(({ id }) => id)).toEqual(
          all.filter(({ id }) => marked.has(id)).map(({ id }) => id),
        );
        const oldest = all.findLast((item) => !isRead(item));
        const gaps = all.filter(({ at, id }) => marked.has(id) && oldest && at >= oldest.at);
        expect(state.ids.length).toBeLessThanOrEqual(gaps.length);
      }
    }),
  );
});

test('marking all leaves nothing unread of what there is, and everything of what comes later', () => {
  fc.assert(
    fc.property(items, items, (before, after) => {
      const isRead = isReadBy(readAll(nothingRead, before));
      expect(before.every(isRead)).toBe(true);
      const newest = before[0]?.at ?? '';
      const later = after.filter(({ at }) => at > newest);
      expect(later.some(isRead)).toBe(false);
    }),
  );
});
