/** A part of a Yjs text's delta. */
export interface DeltaPart {
  insert?: unknown;
  attributes?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * A delta with words of the same formatting in one part. Yjs parts them also where formatting ends and begins again in
 * the same place, which copies of a document that say the same may do in different places.
 */
export function joinedParts(delta: readonly DeltaPart[]): DeltaPart[] {
  const parts: DeltaPart[] = [];
  for (const part of delta) {
    const last = parts.at(-1);
    if (typeof last?.insert === 'string' && typeof part.insert === 'string' && alike(last, part)) {
      parts[parts.length - 1] = { ...last, insert: last.insert + part.insert };
    } else parts.push(part);
  }
  return parts;
}

function alike({ attributes: one = {} }: DeltaPart, { attributes: other = {} }: DeltaPart): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && JSON.stringify(one[name]) === JSON.stringify(other[name]))
  );
}
