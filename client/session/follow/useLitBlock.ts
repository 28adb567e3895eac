import { useEffect } from 'react';
import { type Lit, litElementId } from './litElement.ts';

/** Draws a line around the block in the spotlight. By a style sheet, since the page may make its elements anew at any time. */
export function useLitBlock(lit: Lit | null): void {
  const id = lit && litElementId(lit);
  useEffect(() => {
    if (id === null) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `#${CSS.escape(id)} { outline: 3px solid var(--accent); outline-offset: 6px; border-radius: var(--radius-l) }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [id]);
}
