/** Where to sign in, remembering where the person was. The sign-in pages themselves are not worth coming back to. */
export function signInAddress(from: string): string {
  return /^\/(sign-in|join)(\/|\?|#|$)/.test(from) || from === '/'
    ? '/sign-in'
    : `/sign-in?${new URLSearchParams({ next: from })}`;
}

/**
 * Where to go after signing in: the page that `?next=` names, or home. Only paths of this site: a link from a stranger
 * could otherwise carry a freshly signed-in person to a page that imitates ours.
 */
export function returnPath(search: string): string {
  const next = new URLSearchParams(search).get('next');
  if (next === null || !next.startsWith('/')) return '/';
  const here = 'https://here.invalid';
  // Browsers read "//host" and "/\host" as another site; parsing as they do leaves no third spelling to forget.
  const parsed = URL.canParse(next, here) ? new URL(next, here) : undefined;
  return parsed?.origin === here ? `${parsed.pathname}${parsed.search}${parsed.hash}` : '/';
}
