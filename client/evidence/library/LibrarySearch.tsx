import { useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { TextField } from '../../ui/TextField.tsx';

/** Long enough that a word that is being typed is not searched for letter by letter. */
const pauseMs = 150;

interface Props {
  /** What the address says. */
  words: string;
  onChange: (words: string) => void;
}

/** The words that are searched for. They follow the address, and are written into it after a pause. */
export function LibrarySearch({ words, onChange }: Props) {
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  if (sent.current !== words) {
    sent.current = words;
    // Only where it was changed from elsewhere: what is being typed is further than the address.
    if (typed.trim() !== words) setTyped(words);
  }
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const next = typed.trim();
    if (next === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = next;
      latest.current(next);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      label="Search the library"
      type="search"
      placeholder="For example: active, pay, early years"
      maxLength={limits.searchChars}
      value={typed}
      onChange={setTyped}
    />
  );
}
