import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packJson } from '../../../server/http/packJson.ts';
import { markShared } from '../../../server/sharedParts.ts';
import fc from '../../support/fastCheck.ts';

const read = (packed: Buffer) => gunzipSync(packed).toString();

function shared<T extends object>(part: T): T {
  markShared(part);
  return part;
}

test('what is packed in pieces reads as the whole does, whatever is in it', () => {
  const part = fc.array(fc.jsonValue(), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.jsonValue(), (parts, own) => {
      const answer = {
        own,
        steps: parts.map((answers) => ({ answers: shared(answers), mine: own })),
        end: 'é',
      };
      expect(read(packJson(answer))).toBe(JSON.stringify(answer));
    }),
  );
});

test('long pieces of each reader’s own, shared parts that stand twice, alone or first, and none at all', () => {
  const answers = shared(Array.from({ length: 2_000 }, (_, n) => ({ n, words: `Word ${n}` })));
  const long = 'x'.repeat(200_000);
  for (const answer of [
    answers,
    [answers, answers],
    { long, answers, tail: long },
    { long },
    [],
    shared([]),
  ]) {
    expect(read(packJson(answer))).toBe(JSON.stringify(answer));
  }
});

test('what is shared is packed once, however many are sent it', () => {
  let written = 0;
  const answers = shared([
    {
      toJSON: () => {
        written += 1;
        return 'said';
      },
    },
  ]);
  for (let reader = 0; reader < 50; reader += 1) packJson({ reader, answers });
  expect(written).toBe(1);
});
