import { type KeyboardEvent, type RefObject, useId } from 'react';
import fieldStyles from '../../ui/Field.module.css';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useCommentsHome } from '../CommentsHome.ts';
import { MentionList } from './MentionList.tsx';
import { useMentioning } from './useMentioning.ts';

interface Props {
  ref: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string | undefined;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  describedBy: string;
  invalid: boolean;
}

/**
 * Several lines of plain text in which `@` calls people: a list opens below, typing narrows it, arrows and Enter or a press
 * choose. The list stands in the flow of the page, where no panel or sheet cuts it off. A field of several lines may not
 * carry the role of a combobox, so what a combobox would say is announced.
 */
export function MentionBox({
  ref,
  label,
  placeholder,
  value,
  onChange,
  maxLength,
  describedBy,
  invalid,
}: Props) {
  const { people } = useCommentsHome();
  const id = useId();
  const mentioning = useMentioning({ box: ref, value, people, onChange });
  const { found, at, open } = mentioning;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const to = moves[event.key];
    const one = found[at];
    if (to !== undefined) mentioning.setAt((to + found.length) % found.length);
    else if (event.key === 'Escape') mentioning.close();
    else if (
      (event.key === 'Enter' || event.key === 'Tab') &&
      one &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.shiftKey
    )
      mentioning.choose(one);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <label htmlFor={id}>
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
      <textarea
        ref={ref}
        id={id}
        className={fieldStyles.control}
        rows={2}
        placeholder={placeholder}
        value={value}
        maxLength={maxLength}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-autocomplete="list"
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open ? `${id}-${at}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          mentioning.look(event.target);
        }}
        onKeyDown={onKeyDown}
        onClick={(event) => mentioning.look(event.currentTarget)}
        onBlur={mentioning.close}
      />
      {open && (
        <MentionList id={id} people={found} query={mentioning.query} at={at} onChoose={mentioning.choose} />
      )}
    </div>
  );
}
