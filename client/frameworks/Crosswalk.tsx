import { useState } from 'react';
import type { SignedPair } from '../../shared/api/crosswalk.ts';
import type { FrameworkDetail } from '../../shared/api/frameworks.ts';
import type { Pair } from '../../shared/evidence/crosswalk.ts';
import type { Framework, FrameworkItem } from '../../shared/evidence/framework.ts';
import { toProblem } from '../api/toProblem.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './frameworks.module.css';
import { PairDialog } from './PairDialog.tsx';
import { useCrosswalk } from './useFrameworkData.ts';
import type { FrameworksHome } from './useHome.ts';
import { counted, pairWords } from './words.ts';

interface Props {
  from: FrameworkDetail;
  to: Framework;
  home: FrameworksHome;
}

/** Which aim of the older framework is which of the newer one: signed, or suggested and not yet signed. */
export function Crosswalk({ from, to, home }: Props) {
  const p = home.partnershipId;
  const crosswalk = useCrosswalk(p, from.id, to.id);
  const [open, setOpen] = useState<Pair>();
  const { data } = crosswalk;
  const items = from.items.filter(({ id, retired }) => !retired || from.uses[id] !== undefined);
  return (
    <section className={styles.section} aria-labelledby="which">
      <h2 id="which">Which aim is which</h2>
      {to.completeNote !== null && <p className={styles.quiet}>{to.completeNote}</p>}
      {crosswalk.isError && (
        <ProblemNotice problem={toProblem(crosswalk.error)} onRetry={() => void crosswalk.refetch()} />
      )}
      {crosswalk.isPending && <Loading what="what was signed" />}
      {data && (
        <>
          {data.suggestions.length > 0 && (
            <p className={styles.quiet}>
              {counted(data.suggestions.length, 'suggestion')}: our reading, not fact. A suggestion counts for
              nothing until somebody signs it.
            </p>
          )}
          <ul className={styles.list}>
            {items.map((item) => (
              <Row
                key={item.id}
                {...{ item, from, to, mayKeep: home.mayKeep, onOpen: setOpen }}
                pairs={data.pairs.filter((pair) => pair.from === item.id)}
                suggestions={data.suggestions.filter((pair) => pair.from === item.id)}
              />
            ))}
          </ul>
        </>
      )}
      {open && (
        <PairDialog
          p={p}
          pair={open}
          title={titleIn(from, open.from)}
          to={to}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

interface RowProps extends Pick<Props, 'from' | 'to'> {
  item: FrameworkItem;
  pairs: readonly SignedPair[];
  suggestions: readonly Pair[];
  mayKeep: boolean;
  onOpen: (pair: Pair) => void;
}

function Row({ item, from, to, pairs, suggestions, mayKeep, onOpen }: RowProps) {
  const carried = from.uses[item.id]?.objectives.length ?? 0;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{item.title}</span>
      <span className={styles.facts}>{carried > 0 && counted(carried, 'objective')}</span>
      {pairs.map((pair) => (
        <div key={pair.to} className={styles.pair}>
          <p>
            <b>{pairWords[pair.kind]}:</b> {titleIn(to, pair.to)}
            {pair.note !== '' && `. ${pair.note}`}
          </p>
          <span className={styles.facts}>
            {pair.personName}, {pair.organisation} · <RelativeTime at={pair.at} />
          </span>
          {mayKeep && (
            <Button size="s" look="quiet" onClick={() => onOpen(pair)}>
              Change<VisuallyHidden> what “{item.title}” is</VisuallyHidden>
            </Button>
          )}
        </div>
      ))}
      {suggestions.map((pair) => (
        <div key={pair.to} className={styles.pair} data-suggested>
          <p>
            <b>Suggested, {pairWords[pair.kind].toLowerCase()}:</b> {titleIn(to, pair.to)}. {pair.note}
          </p>
          {mayKeep && (
            <Button size="s" onClick={() => onOpen(pair)}>
              Look and sign<VisuallyHidden> for “{item.title}”</VisuallyHidden>
            </Button>
          )}
        </div>
      ))}
      {pairs.length === 0 && suggestions.length === 0 && (
        <p className={styles.facts}>Nothing said yet of what it is there.</p>
      )}
      {mayKeep && (
        <Button
          size="s"
          look="quiet"
          onClick={() => onOpen({ from: item.id, to: '', kind: 'same', note: '' })}
        >
          {pairs.length + suggestions.length === 0 ? 'Say what it is there' : 'Name another aim'}
          <VisuallyHidden> for “{item.title}”</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}

export function titleIn({ items }: Pick<Framework, 'items'>, id: string): string {
  return items.find((each) => each.id === id)?.title ?? id;
}
