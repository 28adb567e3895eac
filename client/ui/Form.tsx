import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface Props {
  id?: string;
  className?: string | undefined;
  /** Why the server refused what was sent. What no field of the form shows is said above them. */
  problem: Problem | null;
  onSubmit: () => void;
  /** Asked to leave it, by Escape: for a form that stands in the page. It is sent by Ctrl or Cmd with Enter too. */
  onEscape?: (() => void) | undefined;
  children: ReactNode;
}

/**
 * A form whose faults are found without looking for them: after a refused submit the first field at fault has focus, so
 * that a screen reader says its label and what is wrong, and a long form scrolls to it.
 */
export function Form({ id, className, problem, onSubmit, onEscape, children }: Props) {
  const ref = useRef<HTMLFormElement>(null);
  const [unplaced, setUnplaced] = useState<Problem | null>(null);
  const looking = useRef(false);
  const [, setSubmits] = useState(0);
  useLayoutEffect(() => {
    setUnplaced(faultIn(ref.current) === null ? problem : null);
  }, [problem]);
  // In a long form the button is far below, and a notice above the fields would never be seen.
  useEffect(() => {
    if (unplaced !== null) ref.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }, [unplaced]);
  // After each render: faults that the page finds show at once, the server's when its answer comes.
  useEffect(() => {
    const fault = looking.current ? faultIn(ref.current) : null;
    if (fault === null) return;
    looking.current = false;
    fault.querySelector<HTMLElement>('input:checked, input, select, textarea, button')?.focus();
    // Not the control alone: the words that say what is wrong stand above it.
    fault.scrollIntoView({ block: 'nearest' });
  });
  return (
    <form
      ref={ref}
      id={id}
      className={className}
      // The browser's own bubbles are gone after a few seconds and are not in plain words.
      noValidate
      onKeyDown={onEscape && ((event) => hearKeys(event, onEscape))}
      onSubmit={(event) => {
        event.preventDefault();
        looking.current = true;
        // Sent again with the same fault, nothing else would change, and focus would stay on the button.
        setSubmits((before) => before + 1);
        if (!isUnfinished(event.currentTarget)) onSubmit();
      }}
    >
      {unplaced !== null && <ProblemNotice problem={unplaced} />}
      {children}
    </form>
  );
}

/** Unless what stands inside has had its turn: an open list closes itself. */
function hearKeys(event: KeyboardEvent<HTMLFormElement>, leave: () => void): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  else if (event.key === 'Escape') leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function faultIn(form: HTMLElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('[data-invalid]') ?? null;
}

/** A field may know by itself that what stands in it would not be sent; it says why beside it. */
function isUnfinished(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => field instanceof HTMLInputElement && field.validity.customError);
}
