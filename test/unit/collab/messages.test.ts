import * as decoding from 'lib0/decoding';
import { describe, expect, test } from 'vitest';
import {
  decodeFromPage,
  decodeFromServer,
  encodeMoothall,
  type FromServer,
  moothallMessage,
} from '../../../shared/collab/messages.ts';
import { colourOf, presenceColours, readPresenceUser } from '../../../shared/collab/presence.ts';
import { newId } from '../../../shared/ids.ts';

function opened(frame: Uint8Array): decoding.Decoder {
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(moothallMessage);
  return decoder;
}

describe('rule 2: Moothall’s own messages', () => {
  const messages: FromServer[] = [
    { kind: 'mark', mark: 0 },
    { kind: 'mark', mark: 4_294_967_296 },
    { kind: 'role', role: 'commenter' },
    { kind: 'store', failing: 'The disk is full.' },
    { kind: 'store', failing: null },
  ];

  test.each(messages)('arrive as they were sent: %o', (message) => {
    expect(decodeFromServer(opened(encodeMoothall(message)))).toEqual(message);
  });

  test('from a page are marks alone', () => {
    expect(decodeFromPage(opened(encodeMoothall({ kind: 'mark', mark: 9 })))).toEqual({
      kind: 'mark',
      mark: 9,
    });
    const role = opened(encodeMoothall({ kind: 'role', role: 'owner' }));
    expect(() => decodeFromPage(role)).toThrow();
  });

  test('that a newer server may send are passed over by an older page', () => {
    expect(decodeFromServer(decoding.createDecoder(new Uint8Array([99, 1, 2])))).toBeUndefined();
    const owner = encodeMoothall({ kind: 'role', role: 'owner' });
    owner[owner.length - 1] = 122;
    expect(decodeFromServer(opened(owner))).toBeUndefined();
  });
});

describe('rule 12: presence colours', () => {
  test.each(presenceColours)('%s bears white text, and is no red, amber or green', (colour) => {
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5);
    const [red, green, blue] = channels(colour);
    expect(blue).toBeGreaterThan(red);
    expect(blue).toBeGreaterThan(green);
  });

  test('differ from each other and spread over people', () => {
    expect(new Set(presenceColours).size).toBe(presenceColours.length);
    const used = new Map<string, number>();
    for (let person = 0; person < 1200; person++) {
      const colour = colourOf(newId());
      used.set(colour, (used.get(colour) ?? 0) + 1);
    }
    expect(used.size).toBe(presenceColours.length);
    expect(Math.max(...used.values())).toBeLessThan(200);
  });

  test('stay with the person', () => {
    expect(colourOf('ann')).toBe(colourOf('ann'));
  });
});

test('rule 12: a presence is read only where it is whole', () => {
  const user = { id: 'a', name: 'Ann', organisation: 'Council', colour: '#334155' };
  expect(readPresenceUser({ user, cursor: 1 })).toEqual(user);
  for (const state of [
    undefined,
    null,
    4,
    {},
    { user: null },
    { user: { id: 'a' } },
    { user: { ...user, name: 4 } },
  ]) {
    expect(readPresenceUser(state)).toBeUndefined();
  }
});

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** As WCAG 2.2 defines it. */
function contrastWithWhite(colour: string): number {
  const linear = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = linear;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
