import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type * as Y from 'yjs';
import { type ProseAddress, proseAt } from '../../../shared/strategy/document.ts';
import { cx } from '../../ui/cx.ts';
import { addressKey } from '../live/address.ts';
import { useCanWrite, useLive } from '../live/LiveContext.ts';
import type { CaretPlace, ProseHandle } from '../live/proseFocus.ts';
import { countRender } from '../live/renderCount.ts';
import { editorCode } from './editorCode.ts';
import { mountSoon } from './mountQueue.ts';
import { useNear } from './near.ts';
import styles from './Prose.module.css';
import { StaticProse } from './StaticProse.tsx';

export type ProseKind = 'title' | 'prose';

interface Props {
  address: ProseAddress;
  kind: ProseKind;
  /** Accessible name: "Title of outcome 2". */
  label: string;
  /** Shown while there are no words. */
  placeholder: string;
  className?: string | undefined;
}

/** Words of the strategy: an editor where the person is or may soon be, the same words without one elsewhere. */
export const Prose = memo(function Prose(props: Props) {
  const { doc } = useLive();
  const fragment = proseAt(doc, props.address);
  return fragment === undefined ? null : <ProseOf {...props} fragment={fragment} />;
});

function ProseOf({
  address,
  kind,
  label,
  placeholder,
  className,
  fragment,
}: Props & { fragment: Y.XmlFragment }) {
  const key = addressKey(address);
  countRender(`Prose ${key}`);
  const { focus } = useLive();
  const canWrite = useCanWrite();
  const root = useRef<HTMLDivElement>(null);
  const near = useNear(root);
  const Editor = useSyncExternalStore(editorCode.subscribe, editorCode.get);
  const [mounted, setMounted] = useState(false);
  const [unfit, setUnfit] = useState(false);
  const wanted = useRef<CaretPlace | null>(null);
  const editor = useRef<ProseHandle | null>(null);
  const editable = canWrite && !unfit;

  const take = useCallback((place: CaretPlace) => {
    if (editor.current) {
      editor.current.take(place);
      return;
    }
    wanted.current = place;
    root.current?.scrollIntoView({ block: 'nearest' });
    void editorCode.load();
    setMounted(true);
  }, []);
  // Before the page is painted: a block that went to another outcome is here again by the time focus is given back.
  useLayoutEffect(
    () => focus.register(address, { take, caret: () => editor.current?.caret() ?? null }),
    [focus, address, take],
  );

  useEffect(() => {
    if (!canWrite) editorCode.settled();
    if (!canWrite || !near) return;
    void editorCode.load();
    return mountSoon(() => setMounted(true));
  }, [near, canWrite]);
  useEffect(() => {
    // What is being edited stays, wherever it has scrolled to: it would lose the caret.
    if (!near && !root.current?.contains(document.activeElement) && wanted.current === null)
      setMounted(false);
  }, [near]);

  const onMounted = useCallback((handle: ProseHandle | null) => {
    editor.current = handle;
    if (handle) editorCode.settled();
    const place = wanted.current;
    if (handle && place) {
      wanted.current = null;
      handle.take(place);
    }
  }, []);
  const onUnfit = useCallback(() => setUnfit(true), []);

  return (
    <div
      ref={root}
      className={cx(styles.prose, className)}
      data-prose={key}
      data-kind={kind}
      style={{ '--placeholder': JSON.stringify(canWrite ? placeholder : '') } as React.CSSProperties}
    >
      {mounted && editable && Editor ? (
        <Editor
          key={key}
          address={address}
          fragment={fragment}
          kind={kind}
          label={label}
          placeholder={placeholder}
          onMounted={onMounted}
          onUnfit={onUnfit}
        />
      ) : (
        <div
          className={styles.words}
          {...(editable && {
            role: 'textbox',
            tabIndex: 0,
            'aria-label': label,
            'aria-multiline': kind === 'prose',
            'aria-placeholder': placeholder,
            onMouseDown: (event) => {
              if (event.button !== 0) return;
              event.preventDefault();
              flushSync(() => take({ at: 'point', x: event.clientX, y: event.clientY }));
            },
            onFocus: () => flushSync(() => take({ at: 'start' })),
          })}
        >
          <StaticProse fragment={fragment} prose={key} editable={editable} />
        </div>
      )}
      {unfit && canWrite && (
        <p className={styles.unfit}>
          This part holds something that this version of Moothall does not know, so it can only be read here.
        </p>
      )}
    </div>
  );
}
