import { type ComponentPropsWithoutRef, useContext, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { ArrivalContext } from './arrival.ts';

/**
 * The page's one `<h1>`. It takes focus when the person arrives by a link, so that a screen reader starts reading
 * there and Tab goes on from there. Render it as soon as its words are known; late is fine.
 */
export function PageHeading(props: ComponentPropsWithoutRef<'h1'>) {
  const ref = useRef<HTMLHeadingElement>(null);
  const arrival = useContext(ArrivalContext);
  const { pathname } = useLocation();
  useEffect(() => {
    if (arrival.at !== pathname) return;
    arrival.at = undefined;
    ref.current?.focus({ preventScroll: true });
  }, [arrival, pathname]);
  return <h1 {...props} ref={ref} tabIndex={-1} />;
}
