import { useSyncExternalStore } from 'react';
import { useFrameworks } from '../../evidence/useFrameworks.ts';
import { useLive } from '../live/LiveContext.ts';
import { useFrame } from '../page/StrategyFrame.ts';
import styles from './Eyebrow.module.css';
import { tagTitle } from './tagTitle.ts';

const most = 2;

/** The line above a title: what it is, and which aims of which frameworks it serves. */
export function Eyebrow({ first, objectives }: { first: string; objectives: readonly string[] }) {
  const tags = useTagsOf(objectives);
  const frameworks = useFrameworks(useFrame().partnershipId).data ?? [];
  const shown = tags.slice(0, most).map((tag) => tagTitle(frameworks, tag));
  const rest = tags.slice(most).map((tag) => tagTitle(frameworks, tag));
  return (
    <p className={styles.eyebrow}>
      {[first, ...shown].join(' · ')}
      {rest.length > 0 && <span title={rest.join(', ')}> · {rest.length} more</span>}
    </p>
  );
}

/** The tags of several objectives, most used first. Renders again only when one of them changes. */
function useTagsOf(objectives: readonly string[]): string[] {
  const { facts } = useLive();
  const joined = useSyncExternalStore(
    (listener) => {
      const ends = objectives.map((id) => facts.subscribe(id, listener));
      return () => {
        for (const end of ends) end();
      };
    },
    () => {
      const uses = new Map<string, number>();
      for (const id of objectives) {
        for (const tag of facts.get(id).tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
      }
      return [...uses]
        .sort(([, a], [, b]) => b - a)
        .map(([tag]) => tag)
        .join('\n');
    },
  );
  return joined === '' ? [] : joined.split('\n');
}
