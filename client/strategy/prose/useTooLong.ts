import { useEffect, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { announce } from '../../ui/announcer.ts';
import type { ProseKind } from './Prose.tsx';

export function mostChars(kind: ProseKind): number {
  return kind === 'title' ? limits.titleChars : limits.narrativeChars;
}

/** Long enough to read the sentence twice. */
const shownMs = 8_000;

/** What to say when somebody writes past the limit; it goes by itself. */
export function useTooLong(kind: ProseKind): { words: string | null; say: () => void } {
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(() => setWords(null), shownMs);
    return () => clearTimeout(timer);
  }, [words]);
  const say = () => {
    const most = mostChars(kind).toLocaleString('en-GB');
    const said =
      kind === 'title'
        ? `A title has at most ${most} characters. The rest belongs in the words below it.`
        : `This part has at most ${most} characters. What you added did not fit, and was left out.`;
    if (words === null) announce(said);
    setWords(said);
  };
  return { words, say };
}
