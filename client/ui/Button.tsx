import type { ComponentPropsWithRef, MouseEvent } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

export interface ButtonLook {
  /** One primary button on a page at most. `quiet` has no box, for places with many buttons. */
  look?: 'plain' | 'primary' | 'quiet' | undefined;
  size?: 's' | 'm' | 'l' | undefined;
  /** As wide as its place. */
  wide?: boolean | undefined;
}

type Props = ComponentPropsWithRef<'button'> & ButtonLook & { busy?: boolean };

/** A button. While `busy` it keeps its words and its focus, and pressing it does nothing. */
export function Button({
  look,
  size,
  wide,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      // "submit" by default would send whatever form the button happens to stand in.
      type={type}
      className={cx(buttonClass({ look, size, wide }), className)}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}

/** The same look for a link. */
export function buttonClass({ look = 'plain', size = 'm', wide = false }: ButtonLook): string {
  return cx(styles.button, styles[look], styles[size], wide && styles.wide);
}
