import { safeHref } from '../../../../shared/strategy/safeHref.ts';

/** What somebody typed as an address that a link may have; null where it can't be one. */
export function linkAddress(typed: string): string | null {
  const words = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(words)) return safeHref(`mailto:${words}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[^/]*\.[a-z]+:\d/i.test(words)) return safeHref(words);
  return /^[^\s.]+(\.[^\s.]+)+/.test(words) ? safeHref(`https://${words}`) : null;
}
