import type { Spotlight } from '../../shared/session/viewShape.ts';

/** "the vision", "“Close the gap”" */
export function litWords({ of, title }: Pick<Spotlight, 'of' | 'title'>): string {
  if (of === 'strategy') return 'the vision';
  return title === '' ? `an untitled ${of}` : `“${title}”`;
}
