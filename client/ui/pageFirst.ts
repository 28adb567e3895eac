/**
 * What stands must also have been drawn, its neighbours are still being put up, and it may be touched at once. News of what
 * was asked for a moment ago can wait for that: whoever watches asks again once it hears.
 */
const settleMs = 1_000;

/** How much longer a page that never rests keeps the others waiting. */
const idleWithinMs = 1_000;

/** Long enough for a phone on bad Wi-Fi to have fetched what the page itself needs. */
const pageFirstMs = 5_000;

/**
 * Runs once the page has had its turn: an idle moment between two of its own files is no sign that it is done. Answers
 * what calls it off.
 */
export function pageFirst(run: () => void): () => void {
  const handle = setTimeout(run, pageFirstMs);
  return () => clearTimeout(handle);
}

let turn: Promise<void> = Promise.resolve();

/**
 * A page that needs much before it can be used takes its turn: what it does not need to be used waits in `afterPage` until
 * it gives the turn back, or for as long as a page may take at most. Answers what gives it back.
 */
export function takeTurn(): () => void {
  let over = () => {};
  turn = new Promise((resolve) => {
    over = () => setTimeout(() => whenIdle(resolve), settleMs);
    pageFirst(resolve);
  });
  return () => over();
}

/** Safari knows no idle moments. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'undefined') run();
  else requestIdleCallback(run, { timeout: idleWithinMs });
}

/** Resolves once no page has its turn: at once on most pages. */
export function afterPage(): Promise<void> {
  return turn;
}
