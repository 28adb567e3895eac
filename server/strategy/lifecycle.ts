import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { limits } from '../../shared/limits.ts';
import { fillNewStrategy, setStrategyTitle } from '../../shared/strategy/edit.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership, allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';

type Parts = Pick<StrategyParts, 'access' | 'documents' | 'register'>;
export interface Brief {
  id: string;
  title: string;
}

/**
 * Makes a strategy. Its document comes first: a strategy that is listed and has no document would be a page that cannot
 * open, while a document that nobody lists is only a few bytes.
 */
export async function createStrategy(
  parts: Parts,
  person: Person,
  partnershipId: string,
  title: string,
): Promise<Brief> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'create-strategy');
  const many = await parts.register.count(partnershipId);
  if (many >= limits.strategiesPerPartnership) {
    throw new Problem(
      'invalid-request',
      `This partnership has ${many} strategies, and ${limits.strategiesPerPartnership} is the most it can have.`,
    );
  }
  const id = newId();
  await parts.documents.create(id, person.id, (doc) => fillNewStrategy(doc, { title, vision: '' }));
  await parts.register.add({ id, partnershipId, title });
  return { id, title };
}

export async function renameStrategy(
  parts: Parts,
  person: Person,
  strategyId: string,
  title: string,
): Promise<Brief> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  await parts.documents.edit(strategyId, person.id, (doc) => setStrategyTitle(doc, title));
  // Lists show a copy. Left to the news of the change, which waits a second, a crash would keep the old title there.
  await parts.register.retitle(strategyId, title);
  return { id: strategyId, title };
}

export async function deleteStrategy(parts: Parts, person: Person, strategyId: string): Promise<void> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'delete-strategy');
  await parts.register.delete(strategyId, person.id);
}

/** Whether this person may bring it back is the register's to say: a deleted strategy has no members to ask. */
export async function restoreStrategy(parts: Parts, person: Person, strategyId: string): Promise<Brief> {
  await parts.register.restore(strategyId, person.id);
  const title = await parts.documents.read(strategyId, (doc) => readStrategy(doc).strategy.title);
  return { id: strategyId, title };
}
