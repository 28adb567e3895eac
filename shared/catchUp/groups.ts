import type { Difference } from '../history/difference.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { Deed } from './deed.ts';

/** What happened to one objective, one outcome or the strategy itself. */
export interface Group {
  of: 'strategy' | 'outcome' | 'objective';
  /** The strategy’s own id for itself. */
  id: string;
  title: string;
  /** Of the outcome that an objective is in; empty for the others. */
  outcomeTitle: string;
  /** It is deleted by now. */
  gone: boolean;
  /** How its words differ, where others wrote in it. */
  differences: Difference['parts'];
  /** Newest first, never empty. */
  deeds: Deed[];
}

interface Sources {
  strategyId: string;
  strategy: Strategy;
  deeds: readonly Deed[];
  differences: readonly Difference[];
  /** How blocks were called that are deleted. */
  titleOf: (id: string) => string | undefined;
}

/** Everything that was done, by what it was done to, in the order of the strategy; what is deleted comes last. */
export function groupsOf({ strategyId, strategy, deeds, differences, titleOf }: Sources): Group[] {
  const byBlock = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const known = byBlock.get(deed.block);
    if (known) known.push(deed);
    else byBlock.set(deed.block, [deed]);
  }
  const groups: Group[] = [];
  const take = (block: Pick<Group, 'of' | 'id' | 'title' | 'outcomeTitle' | 'gone'>) => {
    const own = byBlock.get(block.id);
    byBlock.delete(block.id);
    if (!own) return;
    const difference = differences.find(
      ({ of, id }) => of === block.of && (id === block.id || of === 'strategy'),
    );
    const isWritten = own.some(({ what }) => what === 'changed');
    const parts = isWritten && difference ? difference.parts : [];
    groups.push({ ...block, differences: parts, deeds: own.sort(newestFirst) });
  };
  const rest = { outcomeTitle: '', gone: false };
  take({ of: 'strategy', id: strategyId, title: strategy.title, ...rest });
  for (const { id, title, objectives } of strategy.outcomes) {
    take({ of: 'outcome', id, title, ...rest });
    for (const each of objectives) {
      take({ of: 'objective', id: each.id, title: each.title, outcomeTitle: title, gone: false });
    }
  }
  for (const { id, title } of strategy.withoutOutcome) take({ of: 'objective', id, title, ...rest });
  for (const id of [...byBlock.keys()]) {
    const known = differences.find((difference) => difference.id === id);
    const of = known?.of === 'outcome' ? 'outcome' : 'objective';
    take({ of, id, title: known?.title ?? titleOf(id) ?? '', outcomeTitle: '', gone: true });
  }
  return groups;
}

function newestFirst(one: Deed, other: Deed): number {
  return one.at < other.at ? 1 : one.at > other.at ? -1 : 0;
}
