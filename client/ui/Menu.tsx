import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button, type ButtonLook } from './Button.tsx';
import type { MenuSection } from './menuItems.ts';

export interface MenuProps extends ButtonLook {
  /** What the menu is about; the button's accessible name where `children` is only a drawing. */
  label: string;
  /** What the button shows: words, an icon, or both. */
  children: ReactNode;
  sections: readonly MenuSection[];
}

const load = () => import('./MenuPopup.tsx');
const MenuPopup = lazy(load);

/**
 * A button that opens a labelled menu: arrows, Home, End, letters and Escape work. The menu's machinery is fetched
 * when the page has come to rest, or at the first sign of interest, so that it never delays the page.
 */
export function Menu(props: MenuProps) {
  const { label, children, sections: _, ...look } = props;
  const [wanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => void load().catch(() => {})), []);
  const button = (
    <Button
      {...look}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      busy={wanted}
      onPointerEnter={() => void load().catch(() => {})}
      onClick={() => setWanted(true)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          setWanted(true);
        }
      }}
    >
      {children}
    </Button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <MenuPopup {...props} />
    </Suspense>
  ) : (
    button
  );
}

/** Safari has no `requestIdleCallback`; two seconds later is idle enough there. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: 5_000 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(run, 2_000);
  return () => clearTimeout(handle);
}
