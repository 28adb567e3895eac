import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { announce } from '../../ui/announcer.ts';
import { type MentionQuery, matching, mentionQuery, withMention } from '../words/mentionQuery.ts';
import type { Mentionable } from '../words/mentionWords.ts';

interface Parts {
  box: RefObject<HTMLTextAreaElement | null>;
  value: string;
  people: readonly Mentionable[];
  onChange: (value: string) => void;
}

/** Calling somebody by `@` in a field: whom what was typed may mean, which of them is marked, and choosing one. */
export function useMentioning({ box, value, people, onChange }: Parts) {
  const [asked, setAsked] = useState<MentionQuery | null>(null);
  const [at, setAt] = useState(0);
  const caret = useRef<number | null>(null);
  const found = asked === null ? [] : matching(people, asked.query);
  const open = found.length > 0;

  // Once React has put the words into the field, or the caret would jump to their end.
  useLayoutEffect(() => {
    if (caret.current === null || box.current?.value !== value) return;
    box.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [box, value]);

  const look = ({ value: words, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const query = selectionStart === selectionEnd ? mentionQuery(words, selectionStart) : null;
    const many = query === null ? 0 : matching(people, query.query).length;
    if (query !== null && query.query !== asked?.query) {
      const counted = many === 1 ? '1 person or organisation' : `${many} people and organisations`;
      announce(many === 0 ? 'Nobody matches' : `${counted}. Arrows choose, Enter takes.`, 'own', 'mentions');
    }
    setAsked(many === 0 ? null : query);
    setAt(0);
  };
  const close = () => setAsked(null);
  const choose = (one: Mentionable) => {
    if (asked === null) return;
    const next = withMention(value, asked, one);
    caret.current = next.caret;
    onChange(next.text);
    announce(`${one.name} will be told`);
    close();
    box.current?.focus();
  };
  return { open, found, at, setAt, query: asked?.query ?? '', look, close, choose };
}
