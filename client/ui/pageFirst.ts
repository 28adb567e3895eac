/** What stands must also have been drawn, and may be touched at once. */
const settleMs = 300;

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
    over = () => setTimeout(resolve, settleMs);
    pageFirst(resolve);
  });
  return () => over();
}

/** Resolves once no page has its turn: at once on most pages. */
export function afterPage(): Promise<void> {
  return turn;
}
