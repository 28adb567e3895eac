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
