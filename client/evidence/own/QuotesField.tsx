import { useEffect, useRef } from 'react';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './own.module.css';

export interface Quote {
  /** Only on this page: quotes are told apart by it while they are written. */
  key: string;
  words: string;
  who: string;
}

interface Props {
  quotes: readonly Quote[];
  onChange: (quotes: readonly Quote[]) => void;
}

/** What people said, word for word, each with who said it told without a name. */
export function QuotesField({ quotes, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const move = useRef<'last' | 'add'>(undefined);
  // A new quote is to be written at once; where one went, focus must not go with it.
  useEffect(() => {
    const controls =
      move.current === 'last'
        ? box.current?.querySelectorAll<HTMLElement>('textarea')
        : box.current?.querySelectorAll<HTMLElement>(':scope > button');
    if (move.current !== undefined) [...(controls ?? [])].at(-1)?.focus();
    move.current = undefined;
  });
  const change = (key: string, parts: Partial<Quote>) =>
    onChange(quotes.map((quote) => (quote.key === key ? { ...quote, ...parts } : quote)));
  return (
    <div ref={box} className={styles.quotes}>
      {quotes.map(({ key, words, who }, index) => (
        <fieldset key={key} className={styles.quote}>
          <legend>Quote {index + 1}</legend>
          <TextArea
            label="Words"
            maxLength={limits.quoteChars}
            value={words}
            onChange={(next) => change(key, { words: next })}
          />
          <TextField
            label="Who said it"
            hint="Without a name: “a young carer”."
            optional
            maxLength={limits.nameChars}
            value={who}
            onChange={(next) => change(key, { who: next })}
          />
          <Button
            size="s"
            look="quiet"
            onClick={() => {
              move.current = 'add';
              onChange(quotes.filter((quote) => quote.key !== key));
            }}
          >
            Remove quote {index + 1}
          </Button>
        </fieldset>
      ))}
      {quotes.length < limits.quotesPerValue && (
        <Button
          size="s"
          onClick={() => {
            move.current = 'last';
            onChange([...quotes, { key: newId(), words: '', who: '' }]);
          }}
        >
          Add a quote
        </Button>
      )}
    </div>
  );
}
