import { type ReactNode, useEffect, useState } from 'react';
import { Button, type ButtonLook } from './Button.tsx';
import styles from './Menu.module.css';
import type { MenuSection } from './menuItems.ts';
import { pageFirst } from './pageFirst.ts';
import { useLazyPart } from './useLazyPart.ts';

export interface MenuProps extends ButtonLook {
  /** What the menu is about; the button's accessible name where `children` is only a drawing. */
  label: string;
  /** What the button shows: words, an icon, or both. */
  children: ReactNode;
  sections: readonly MenuSection[];
}

const loadPopup = async () => (await import('./MenuPopup.tsx')).MenuPopup;

/**
 * A button that opens a labelled menu: arrows, Home, End, letters and Escape work. The menu's machinery is fetched
 * when the page has come to rest, or at the first sign of interest, so that it never delays the page.
 */
export function Menu(props: MenuProps) {
  const { label, children, sections: _, ...look } = props;
  const { part: MenuPopup, failed, fetchPart } = useLazyPart(loadPopup);
  const [wanted, setWanted] = useState(false);
  useEffect(() => pageFirst(fetchPart), [fetchPart]);
  if (wanted && MenuPopup !== undefined) return <MenuPopup {...props} />;

  function open(): void {
    setWanted(true);
    fetchPart();
  }

  return (
    <>
      <Button
        {...look}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={false}
        busy={wanted && !failed}
        onPointerEnter={fetchPart}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
      >
        {children}
      </Button>
      {wanted && failed && (
        <span role="alert" className={styles.failed}>
          The menu could not be fetched. Check your connection, then try again.
        </span>
      )}
    </>
  );
}
