import type { ProseAddress } from '../../../shared/strategy/document.ts';
import { usePlainLine } from '../live/LiveContext.ts';
import { Prose } from '../prose/Prose.tsx';

interface Props {
  address: ProseAddress;
  level: 2 | 3;
  label: string;
  placeholder: string;
  className?: string | undefined;
}

/**
 * A title as a heading that can be edited. The heading carries the words as its name, because a screen reader's list of
 * headings would otherwise show the editor's label. It renders with each letter of the title, and nothing around it does.
 */
export function BlockTitle({ address, level, label, placeholder, className }: Props) {
  const words = usePlainLine(address);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Heading className={className} aria-label={words || 'Untitled'}>
      <Prose address={address} kind="title" label={label} placeholder={placeholder} />
    </Heading>
  );
}
