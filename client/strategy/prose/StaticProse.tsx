import { useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { watchFragment } from '../live/fragmentWatch.ts';
import { useLive } from '../live/LiveContext.ts';
import { countRender } from '../live/renderCount.ts';
import { renderFragment } from './renderFragment.tsx';

interface Props {
  fragment: Y.XmlFragment;
  /** Its `addressKey`. */
  prose: string;
  /** Pressing it brings an editor, so nothing in it is to be pressed by itself. */
  editable: boolean;
}

/** A fragment without an editor. Renders again when the fragment changes, or what is shaded in it. */
export function StaticProse({ fragment, prose, editable }: Props) {
  countRender('StaticProse');
  const { highlights } = useLive();
  const watch = watchFragment(fragment);
  useSyncExternalStore(watch.subscribe, watch.version);
  const shown = useSyncExternalStore(
    (listener) => highlights.subscribe(prose, listener),
    () => highlights.at(prose),
  );
  return renderFragment(fragment, { shown, draw: highlights.draw(), notes: !editable });
}
