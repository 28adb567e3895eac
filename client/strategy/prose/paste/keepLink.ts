import { safeHref } from '../../../../shared/strategy/safeHref.ts';

/** Leaves a link with nothing but a safe address, freed from redirects that only watch who follows it. */
export function keepLink(link: Element): boolean {
  const href = safeHref(withoutRedirect(link.getAttribute('href') ?? ''));
  for (const { name } of [...link.attributes]) link.removeAttribute(name);
  if (href === null) return false;
  link.setAttribute('href', href);
  return true;
}

/** Outlook and Google hide the address that was written behind one of their own. */
function withoutRedirect(href: string): string {
  let address: URL;
  try {
    address = new URL(href);
  } catch {
    return href;
  }
  const { hostname, pathname, searchParams } = address;
  if (hostname.endsWith('.safelinks.protection.outlook.com')) return searchParams.get('url') ?? href;
  if (/^(www\.)?google\.[a-z.]+$/.test(hostname) && pathname === '/url') return searchParams.get('q') ?? href;
  return href;
}
