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

interface Props extends PlainComboboxProps {
  control: FieldControl;
  /** Why what stands in the field is no answer. */
  unmatched: string | undefined;
  onUnmatched: (why: string | undefined) => void;
}

/** The input and its list, once Mantine is here. It holds what was typed, until that is an option or the field is left empty. */
export function ComboboxInput({
  label,
  value,
  onChange,
  search,
  control,
  unmatched,
  onUnmatched,
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

  // A form is not sent while something stands in a field that would not be part of it.
  useEffect(() => input.current?.setCustomValidity(unmatched ?? ''), [unmatched]);

  function choose(option: ComboboxOption | null): void {
    onChange(option);
    setQuery(null);
    onUnmatched(undefined);
    store.closeDropdown();
  }

  /** An emptied field is an answer, and so is a name in full; anything else stays to be put right. */
  function leave(): void {
    store.closeDropdown();
    const typed = query?.trim().toLowerCase();
    if (typed === undefined) return;
    const meant = [...options, value].find((option) => option?.label.toLowerCase() === typed);
    if (typed === '' || meant) choose(meant ?? null);
    else onUnmatched(whyUnmatched(found, words.nothingFound));
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
                onUnmatched(undefined);
                store.resetSelectedOption();
                store.openDropdown();
              }}
              onClick={() => store.openDropdown()}
              onBlur={leave}
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
            {value === null && unmatched === undefined ? (
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

function whyUnmatched(found: Found<ComboboxOption>, nothingFound = noMatch): string {
  const none = found.state === 'found' && found.options.length === 0;
  return none ? nothingFound : 'Choose one from the list, or leave this empty.';
}

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
