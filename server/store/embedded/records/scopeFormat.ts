import { z } from 'zod';
import { toText } from '../../json.ts';
import { isId, isKind } from '../../names.ts';
import type { Held } from '../../records/held.ts';
import { ScopeRecords } from '../../records/scopeRecords.ts';
import type { JsonFormat } from '../jsonFile.ts';

const envelope = z.object({
  format: z.literal(1),
  scope: z.string(),
  records: z.array(
    z.object({
      kind: z.string().refine(isKind),
      id: z.string().refine(isId),
      version: z.int().positive(),
      keys: z.array(z.string()),
      value: z.unknown(),
    }),
  ),
});

/** A file is written anew for each change of one record in it; the lines of all others are what they were. */
const lines = new WeakMap<Held, string>();

function lineOf(held: Held): string {
  const known = lines.get(held);
  if (known !== undefined) return known;
  const { kind, id, version, keys, text } = held;
  // The value's text comes last so that it goes in as it is, without being parsed and printed again.
  const line = `${JSON.stringify({ kind, id, version, keys }).slice(0, -1)},"value":${text}}`;
  lines.set(held, line);
  return line;
}

/** One file for each scope, one line for each record: it can be read, compared and repaired by hand. */
export function scopeFormat(scope: string): JsonFormat<ScopeRecords> {
  return {
    parse(text) {
      const file = envelope.parse(JSON.parse(text));
      // A copy put back under another scope's name would show one partnership's people to another.
      if (file.scope !== scope) throw new Error(`It says that it holds “${file.scope}”, not “${scope}”`);
      const held = file.records.map(({ value, ...record }) => {
        if (value === undefined) throw new Error(`${record.kind} ${record.id} has no value`);
        return { ...record, scope, text: toText(value) };
      });
      const records = ScopeRecords.of(held);
      if (records.size !== held.length) throw new Error('Two records have the same id');
      return records;
    },

    format(records) {
      const lines = [...records.all()].map(lineOf);
      return `{"format":1,"scope":${JSON.stringify(scope)},"records":[\n${lines.join(',\n')}\n]}\n`;
    },
  };
}
