import { describe, expect, it } from 'vitest';
import {
  decodeBytes,
  decodeSnapshot,
  decodeText,
  decodeUpdate,
  encodeBytes,
  encodeSnapshot,
  encodeText,
  encodeUpdate,
} from '../../../server/store/embedded/documents/frame.ts';
import { interpret, type RawEntry } from '../../../server/store/embedded/documents/interpret.ts';
import { seqOf, snapshotKey, updateKey } from '../../../server/store/embedded/documents/keys.ts';
import fc from '../../support/fastCheck.ts';

const anyUpdate = fc.record({
  update: fc.uint8Array({ maxLength: 50 }),
  personId: fc.string({ unit: 'grapheme', maxLength: 20 }),
  at: fc.nat(Number.MAX_SAFE_INTEGER),
});

function entry(seq: number): RawEntry {
  return [updateKey('d1', seq), encodeUpdate({ update: Uint8Array.of(seq), personId: 'ada', at: seq })];
}
const torn = (seq: number): RawEntry => [updateKey('d1', seq), entry(seq)[1].slice(0, -1)];
const snapshot = (seq: number): RawEntry => [
  snapshotKey('d1'),
  encodeSnapshot({ state: Uint8Array.of(9), seq }),
];
const seqs = (updates: readonly { seq: number }[]) => updates.map(({ seq }) => seq);

describe('the frame around stored bytes', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(anyUpdate, fc.nat(), fc.string(), (update, seq, text) => {
        expect(decodeUpdate(encodeUpdate(update))).toEqual(update);
        expect(decodeSnapshot(encodeSnapshot({ state: update.update, seq }))).toEqual({
          state: update.update,
          seq,
        });
        expect(decodeText(encodeText(text))).toBe(text);
        expect(decodeBytes(encodeBytes(update.update))).toEqual(update.update);
      }),
    );
  });

  it('notices every flipped bit and every cut', () => {
    fc.assert(
      fc.property(anyUpdate, fc.nat(), fc.nat(), (update, bit, cut) => {
        const flipped = encodeUpdate(update);
        const at = bit % (flipped.length * 8);
        flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
        expect(() => decodeUpdate(flipped)).toThrow();
        const whole = encodeUpdate(update);
        expect(() => decodeUpdate(whole.slice(0, cut % whole.length))).toThrow();
      }),
    );
  });
});

describe('what a document’s entries amount to', () => {
  it('is a whole document with or without a snapshot', () => {
    expect(interpret([])).toEqual({ state: 'whole', snapshot: undefined, updates: [], last: 0 });
    expect(interpret([entry(1), entry(2)])).toMatchObject({ state: 'whole', last: 2 });
    const found = interpret([snapshot(4), entry(5), entry(6)]);
    expect(found).toMatchObject({ state: 'whole', snapshot: { seq: 4 }, last: 6 });
  });

  it('leaves out updates that the snapshot holds', () => {
    const found = interpret([snapshot(2), entry(1), entry(2), entry(3)]);
    expect(found.state === 'whole' && seqs(found.updates)).toEqual([3]);
  });

  it('is torn where nothing but the last entries can’t be read', () => {
    const found = interpret([entry(1), torn(2), torn(3)]);
    expect(found).toMatchObject({ state: 'torn', last: 1, tail: [torn(2), torn(3)] });
    expect(interpret([snapshot(1), torn(2)])).toMatchObject({ state: 'torn', last: 1 });
  });

  it.each<[string, RawEntry[]]>([
    ['an entry in the middle can’t be read', [entry(1), torn(2), entry(3)]],
    ['an entry is missing', [entry(1), entry(3)]],
    ['the first entry is missing', [entry(2)]],
    ['entries after the snapshot are missing', [snapshot(1), entry(3)]],
    ['an entry before a torn one is missing', [entry(1), torn(3)]],
    ['nothing of it can be read', [torn(1), torn(2)]],
    ['the snapshot can’t be read', [[snapshotKey('d1'), snapshot(1)[1].slice(1)], entry(2)]],
  ])('is damaged where %s', (_, entries) => {
    expect(interpret(entries).state).toBe('damaged');
  });

  it('keeps positions in the order of their keys', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.nat(1e12), (one, other) => {
        expect(updateKey('d1', one) < updateKey('d1', other)).toBe(one < other);
        expect(seqOf(updateKey('u!', one))).toBe(one);
        expect(seqOf(snapshotKey('u-0000000000000001'))).toBeUndefined();
      }),
    );
  });
});
