import type { ReactNode } from 'react';

/** Marks the first place where what was typed stands in a label, so that the eye sees why it is in the list. */
export function markMatch(label: string, query: string): ReactNode {
  const sought = query.trim().toLocaleLowerCase('en-GB');
  const at = sought === '' ? -1 : label.toLocaleLowerCase('en-GB').indexOf(sought);
  if (at < 0) return label;
  return (
    <>
      {label.slice(0, at)}
      <mark>{label.slice(at, at + sought.length)}</mark>
      {label.slice(at + sought.length)}
    </>
  );
}
