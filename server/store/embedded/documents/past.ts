import { toText } from '../../json.ts';
import type { DocumentVersion, FoldedPast } from '../../port.ts';
import type { Operation } from './batch.ts';
import { encodeBytes, encodeText } from './frame.ts';
import { keyOf } from './keys.ts';

/** Writes a version: what is known of it apart from its state, so that a list need not read whole documents. */
export function versionOperations(
  documentId: string,
  { id, facts, state }: DocumentVersion,
): readonly Operation[] {
  return [
    { type: 'put', key: keyOf(documentId, 'v', id), value: encodeText(toText(facts)) },
    { type: 'put', key: keyOf(documentId, 'w', id), value: encodeBytes(state) },
  ];
}

export function versionRemoval(documentId: string, id: string): readonly Operation[] {
  return [
    { type: 'del', key: keyOf(documentId, 'v', id) },
    { type: 'del', key: keyOf(documentId, 'w', id) },
  ];
}

/** Writes what the updates up to a position came to. */
export function pastOperations(documentId: string, seq: number, past: FoldedPast): readonly Operation[] {
  return [
    { type: 'put', key: keyOf(documentId, 'h', seq), value: encodeText(toText(past.changes)) },
    ...past.versions.flatMap((version) => versionOperations(documentId, version)),
  ];
}
