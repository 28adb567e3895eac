/** What the server answers to the page’s first question it writes into the page, as data: see server/http/firstAnswer.ts. */
function place(): HTMLElement | null {
  return typeof document === 'undefined' ? null : document.getElementById('first-answer');
}

interface FirstAnswer {
  status: number;
  body: unknown;
}

/** The answer to what would be asked at this address, once: whoever asks again wants to know what has changed. */
export function takeFirstAnswer(
  address: string,
  wanted: (first: FirstAnswer) => boolean = () => true,
): FirstAnswer | undefined {
  const found = place();
  if (found === null) return undefined;
  // Written by this very server, into this very page.
  const first: FirstAnswer & { address: string } = JSON.parse(found.textContent);
  if (first.address !== address || !wanted(first)) return undefined;
  found.remove();
  return first;
}

/** When it came, by the page’s own clock; undefined once it was taken, or where there is none. */
export function firstAnswerCame(): number | undefined {
  if (place() === null) return undefined;
  const [page] = performance.getEntriesByType('navigation');
  return page instanceof PerformanceNavigationTiming ? page.responseStart : undefined;
}
