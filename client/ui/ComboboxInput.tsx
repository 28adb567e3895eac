import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { announce } from './announcer.ts';
import { cx } from './cx.ts';
import fieldStyles from './Field.module.css';
import type { FieldControl } from './Field.tsx';
import { Icon } from './Icon.tsx';
import styles from './mantine/Combobox.module.css';
import { MantineScope } from './mantine/MantineScope.tsx';
import { markMatch } from './markMatch.tsx';
import type { ComboboxOption, PlainComboboxProps } from './PlainCombobox.tsx';
import { portalHost } from './portalHost.ts';
import { type Found, useSearch } from './useSearch.ts';

type Props = PlainComboboxProps & { control: FieldControl };

/** The input and its list, once Mantine is here. While it has focus it holds the query; otherwise the chosen option. */
export function ComboboxInput({
  label,
  value,
  onChange,
  search,
  control,
  focusFirst = false,
  ...words
}: Props) {
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() });
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const found = useSearch(search, query ?? '', store.dropdownOpened);
  const options = found.state === 'found' ? found.options : found.state === 'searching' ? found.before : [];
  useResultsSaid(found);
  useEffect(() => setHost(portalHost(input.current)), []);
  useEffect(() => {
    if (focusFirst) input.current?.focus();
  }, [focusFirst]);

  function choose(option: ComboboxOption | null): void {
    onChange(option);
    setQuery(null);
    store.closeDropdown();
  }

  return (
    <MantineScope>
      <Combobox
        store={store}
        onOptionSubmit={(id) => choose(options.find((option) => option.id === id) ?? null)}
        {...(host === null ? {} : { portalProps: { target: host } })}
      >
        <div className={styles.box}>
          <Combobox.Target withExpandedAttribute>
            <input
              {...control}
              ref={input}
              type="text"
              className={cx(fieldStyles.control, styles.input)}
              aria-autocomplete="list"
              spellCheck={false}
              placeholder={words.placeholder}
              value={query ?? value?.label ?? ''}
              onChange={(event) => {
                setQuery(event.target.value);
                store.resetSelectedOption();
                store.openDropdown();
              }}
              onClick={() => store.openDropdown()}
              onBlur={() => {
                // What was typed and not chosen is no answer: the field shows again what it holds.
                setQuery(null);
                store.closeDropdown();
              }}
              onKeyDown={(event) => {
                // Escape closes the list, not also the dialog around it.
                if (event.key === 'Escape' && store.dropdownOpened) event.preventDefault();
                // Enter with nothing marked would send the form and drop what was typed.
                if (event.key === 'Enter' && query !== null && store.getSelectedOptionIndex() === -1) {
                  event.preventDefault();
                  const [only, ...more] = found.state === 'found' ? found.options : [];
                  if (only !== undefined && more.length === 0) choose(only);
                }
              }}
            />
          </Combobox.Target>
          <span className={styles.end}>
            {value === null ? (
              <Icon name="search" />
            ) : (
              <button
                type="button"
                className={styles.clear}
                aria-label={`Clear ${label}`}
                onClick={() => {
                  choose(null);
                  input.current?.focus();
                }}
              >
                <Icon name="cross" size={14} />
              </button>
            )}
          </span>
        </div>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={label} aria-busy={found.state === 'searching'}>
            {options.map((option) => (
              <Combobox.Option
                key={option.id}
                value={option.id}
                aria-selected={option.id === value?.id}
                active={option.id === value?.id}
              >
                {markMatch(option.label, query ?? '')}
                {option.detail !== undefined && <small>{option.detail}</small>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
          {options.length === 0 && (
            <div className={styles.empty}>{emptyWords(found, words.nothingFound)}</div>
          )}
        </Combobox.Dropdown>
      </Combobox>
    </MantineScope>
  );
}

const noMatch = 'Nothing matches. Try fewer letters, or another word.';

function emptyWords(found: Found<ComboboxOption>, nothingFound = noMatch): string {
  if (found.state === 'failed') return found.problem.detail;
  return found.state === 'found' ? nothingFound : 'Searching…';
}

/** Says how many were found, or why none were, once an answer is in. */
function useResultsSaid(found: Found<ComboboxOption>): void {
  useEffect(() => {
    if (found.state === 'failed') announce(found.problem.detail);
    if (found.state !== 'found') return;
    const count = found.options.length;
    announce(
      count === 0 ? 'Nothing matches' : count === 1 ? '1 result' : `${count} results`,
      'own',
      'search',
    );
  }, [found]);
}
