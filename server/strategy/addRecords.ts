import { limits } from '../../shared/limits.ts';
import * as edit from '../../shared/strategy/edit.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';
import { byPerson, insistRoom, liveRecord } from './records.ts';

type Parts = Pick<StrategyParts, 'access' | 'documents' | 'clock'>;

interface Words {
  title: string;
  narrative?: string | undefined;
}

/** Adds an outcome at the end of the live document and answers its id. */
export async function addOutcome(
  parts: Parts,
  person: Person,
  strategyId: string,
  words: Words,
): Promise<string> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  return parts.documents.edit(strategyId, person.id, (doc) => {
    insistRoom(doc, 'outcome', limits.outcomesPerStrategy);
    return edit.addOutcome(doc, byPerson(person.id, parts.clock), given(words));
  });
}

/** Adds an objective at the end of an outcome and answers its id. */
export async function addObjective(
  parts: Parts,
  person: Person,
  strategyId: string,
  outcomeId: string,
  words: Words,
): Promise<string> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  return parts.documents.edit(strategyId, person.id, (doc) => {
    liveRecord(doc, 'outcome', outcomeId);
    insistRoom(doc, 'objective', limits.objectivesPerStrategy);
    return edit.addObjective(doc, byPerson(person.id, parts.clock), outcomeId, given(words));
  });
}

function given({ title, narrative }: Words) {
  return narrative === undefined ? { title } : { title, narrative };
}
