/** Only links that a reader can follow safely: no `javascript:`, no `data:`. */
const linkProtocols = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * The address if it may be a link, else null. Documents also come from programs, so what was let in when a link was made
 * proves nothing when it is shown.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null;
  try {
    return linkProtocols.includes(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}
