import { useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { watchFragment } from '../live/fragmentWatch.ts';
import { countRender } from '../live/renderCount.ts';
import { renderFragment } from './renderFragment.tsx';

/** A fragment without an editor. Renders again when the fragment changes. */
export function StaticProse({ fragment }: { fragment: Y.XmlFragment }) {
  countRender('StaticProse');
  const watch = watchFragment(fragment);
  useSyncExternalStore(watch.subscribe, watch.version);
  return renderFragment(fragment);
}
