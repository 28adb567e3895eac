import { PageHeading } from '../../app/PageHeading.tsx';
import { usePlainLine } from '../live/LiveContext.ts';
import { Prose } from '../prose/Prose.tsx';
import { Slot } from '../Slot.tsx';
import { openComments } from '../slots.ts';
import { useFrame } from './StrategyFrame.ts';
import styles from './StrategyHead.module.css';

const title = { of: 'strategy', field: 'title' } as const;
const vision = { of: 'strategy', field: 'vision' } as const;

/** The strategy's title and vision. */
export function StrategyHead() {
  const { strategyId } = useFrame();
  return (
    <header id="strategy-head" data-block="strategy" tabIndex={-1} className={styles.head}>
      <StrategyTitle />
      <Prose
        address={vision}
        kind="prose"
        label="Vision"
        placeholder="What the partnership wants for its place, in a few sentences"
        className={styles.vision}
      />
      <div className={styles.comments}>
        <Slot of={openComments}>
          {(OpenComments) => <OpenComments of="strategy" id={strategyId} name="the strategy" quiet />}
        </Slot>
      </div>
    </header>
  );
}

/** Apart, because the heading's name follows each letter of the title. */
function StrategyTitle() {
  const words = usePlainLine(title);
  return (
    <PageHeading className={styles.title} aria-label={words || 'Untitled strategy'}>
      <Prose address={title} kind="title" label="Title of the strategy" placeholder="Title of the strategy" />
    </PageHeading>
  );
}
