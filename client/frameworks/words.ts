import type { FrameworkSummary } from '../../shared/api/frameworks.ts';
import type { PairKind } from '../../shared/evidence/crosswalk.ts';

export const statusWords: Record<FrameworkSummary['status'], string> = {
  current: 'In use',
  superseded: 'Superseded',
  archived: 'Out of use',
};

export const pairWords: Record<PairKind, string> = {
  same: 'The same aim',
  part: 'One is part of the other',
  related: 'Related, not the same',
  none: 'Nothing to do with each other',
};

/** “3 objectives”, “1 objective”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const fieldWords: Record<string, string> = {
  title: 'title',
  version: 'version',
  source: 'source',
  sourceUrl: 'address of the source',
  supersedes: 'what it takes the place of',
  heading: 'heading',
  meaning: 'meaning',
  parent: 'what it is part of',
  toldBy: 'indicators that tell about it',
  use: 'use',
  item: 'aim',
};
