/** Undefined where it is empty or no number. “1,2” is not guessed at. */
export function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  return /^[-−]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed.replace('−', '-')) : undefined;
}

/** What to say beside a field that holds no number; undefined where it is empty or holds one. */
export function notANumber(text: string): string | undefined {
  if (text.trim() === '' || numberIn(text) !== undefined) return undefined;
  return 'Write it as a plain number, such as 64 or 64.5, or leave it empty';
}
