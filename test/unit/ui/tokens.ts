import { readFileSync } from 'node:fs';

export type Scheme = 'light' | 'dark' | 'print';

const css = readFileSync(new URL('../../../client/theme/tokens.css', import.meta.url), 'utf8');
const printed = css.slice(css.indexOf('@media print'));

/** The colours that client/theme/tokens.css gives in one scheme, by name without the dashes: `ink-3` → `#606a78`. */
export function tokens(scheme: Scheme): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', light = '', dark = ''] of css.matchAll(
    /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g,
  )) {
    found.set(name, scheme === 'dark' ? dark : light);
  }
  if (scheme === 'print') {
    for (const [, name = '', value = ''] of printed.matchAll(/--([\w-]+): (#\w{6});/g))
      found.set(name, value);
  }
  return found;
}

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
