import { type ComponentType, useEffect, useState } from 'react';
import { othersHere } from '../sync/othersHere.ts';
import type { EarlierWords } from './EarlierWords.tsx';
import { forgetting } from './forgetting.ts';
import { useMe } from './useMe.ts';

interface Left {
  people: readonly string[];
  /** Fetched apart: hardly anybody ever sees it. */
  Words: ComponentType<Parameters<typeof EarlierWords>[0]>;
}

/**
 * Whoever signs in on a device finds nothing of who used it before: that is taken off. Words that never reached the server
 * would go with it, so they are offered as text first.
 */
export function EarlierPerson() {
  const personId = useMe().data?.id;
  const [left, setLeft] = useState<Left>();
  useEffect(() => {
    if (personId === undefined) return;
    let here = true;
    forgetOthers(personId).then(
      (found) => here && setLeft(found),
      // Tried again at the next visit.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [personId]);
  if (left === undefined) return null;
  const close = () => setLeft(undefined);
  return <left.Words people={left.people} onGone={close} onLater={close} />;
}

/** Answers of whom words are left that were not sent, if any. */
async function forgetOthers(personId: string): Promise<Left | undefined> {
  const people: string[] = [];
  for (const other of await othersHere(personId)) {
    const { forgetPerson, unsentWorkOf } = await forgetting();
    if ((await unsentWorkOf(other)).length > 0) people.push(other);
    else await forgetPerson(other);
  }
  if (people.length === 0) return undefined;
  return { people, Words: (await import('./EarlierWords.tsx')).EarlierWords };
}
