import { memo, useCallback, useMemo } from 'react';
import { RagIcon } from '../../ui/RagIcon.tsx';
import { type BlockRef, blockElementId, titleOf } from '../live/address.ts';
import { useIsCurrent, useLive, usePlainLine, useStructure } from '../live/LiveContext.ts';
import { countRender } from '../live/renderCount.ts';
import { ragValueOf, useRating } from '../page/useRating.ts';
import { Slot } from '../Slot.tsx';
import { commentTally } from '../slots.ts';
import styles from './Outline.module.css';

/** The strategy's tree as links. Marks where the person is; each entry renders again only for its own title. */
export function Outline({ onGo }: { onGo?: () => void }) {
  countRender('Outline');
  const { outcomes, withoutOutcome } = useStructure();
  const strategy = useMemo(() => ({ of: 'strategy' }) as const, []);
  return (
    <nav aria-label="Outline of the strategy" className={styles.outline}>
      <p className={styles.eyebrow}>
        <Entry block={strategy} onGo={onGo} plain />
      </p>
      <ol className={styles.list}>
        {outcomes.map(({ id, objectives }, index) => (
          <Branch key={id} id={id} number={index + 1} objectives={objectives} onGo={onGo} />
        ))}
      </ol>
      {withoutOutcome.length > 0 && (
        <>
          <p className={styles.without}>Without an outcome</p>
          <ol className={styles.list}>
            {withoutOutcome.map((id) => (
              <Leaf key={id} id={id} onGo={onGo} />
            ))}
          </ol>
        </>
      )}
    </nav>
  );
}

type Go = (() => void) | undefined;

const Branch = memo(function Branch(props: {
  id: string;
  number: number;
  objectives: readonly string[];
  onGo: Go;
}) {
  const { id, number, objectives, onGo } = props;
  const block = useMemo(() => ({ of: 'outcome', id }) as const, [id]);
  return (
    <li className={styles.branch}>
      <Entry block={block} number={number} onGo={onGo} />
      {objectives.length > 0 && (
        <ol className={styles.list}>
          {objectives.map((objectiveId) => (
            <Leaf key={objectiveId} id={objectiveId} onGo={onGo} />
          ))}
        </ol>
      )}
    </li>
  );
});

const Leaf = memo(function Leaf({ id, onGo }: { id: string; onGo: Go }) {
  const block = useMemo(() => ({ of: 'objective', id }) as const, [id]);
  return (
    <li>
      <Entry block={block} onGo={onGo} />
    </li>
  );
});

function Entry({
  block,
  number,
  onGo,
  plain = false,
}: {
  block: BlockRef;
  number?: number;
  onGo: Go;
  plain?: boolean;
}) {
  countRender(`Outline entry ${block.of === 'strategy' ? 'strategy' : block.id}`);
  const address = useMemo(() => titleOf(block), [block]);
  const words = usePlainLine(address);
  const here = useIsCurrent(block);
  const { focus, strategyId } = useLive();
  const go = useCallback(
    (event: React.MouseEvent) => {
      event.preventDefault();
      onGo?.();
      // After a sheet that the link stood in has closed and given focus back.
      setTimeout(() => goToBlock(block));
      focus.setCurrent(block);
    },
    [block, focus, onGo],
  );
  return (
    <a
      href={`#${blockElementId(block)}`}
      className={plain ? styles.head : block.of === 'outcome' ? styles.outcome : styles.objective}
      aria-current={here ? 'location' : undefined}
      onClick={go}
    >
      {block.of !== 'strategy' && <EntryRating id={block.id} />}
      <span>
        {number !== undefined && `${number} `}
        {words || <span className={styles.untitled}>Untitled {block.of}</span>}
        {block.of !== 'strategy' && (
          <Slot of={commentTally}>
            {(CommentTally) => <CommentTally strategyId={strategyId} block={block.id} />}
          </Slot>
        )}
      </span>
    </a>
  );
}

function goToBlock(block: BlockRef): void {
  const element = document.getElementById(blockElementId(block));
  element?.scrollIntoView({ block: 'start' });
  // Focus goes along, so that Tab and a screen reader go on from there.
  element?.focus({ preventScroll: true });
}

function EntryRating({ id }: { id: string }) {
  return <RagIcon value={ragValueOf(useRating(id))} size={11} />;
}
