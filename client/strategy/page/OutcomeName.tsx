import { useMemo } from 'react';
import { titleOf } from '../live/address.ts';
import { usePlainLine, useStructure } from '../live/LiveContext.ts';
import { placeOf } from '../move/places.ts';

/** The outcome that an objective stands under: on a phone, where one came from and where the arrow leads back to. */
export function OutcomeName({ objectiveId }: { objectiveId: string }) {
  const structure = useStructure();
  const outcomeId = placeOf(structure, 'objective', objectiveId)?.outcomeId ?? null;
  const address = useMemo(
    () => titleOf(outcomeId === null ? { of: 'strategy' } : { of: 'outcome', id: outcomeId }),
    [outcomeId],
  );
  return usePlainLine(address) || 'Strategy';
}
