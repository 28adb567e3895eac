import { RagShape } from './RagShape.tsx';
import { type RagValue, ragLook } from './rag.ts';

interface Props {
  value: RagValue;
  size?: number;
  /** What is rated, so that the name reads "Warm homes: Amber" where the icon stands alone. */
  of?: string;
}

/** A rating where there is no room for its word: the shape, with the word as its accessible name. */
export function RagIcon({ value, size = 12, of }: Props) {
  const { label, shape, tone } = ragLook(value);
  const name = of === undefined ? label : `${of}: ${label}`;
  return (
    <span role="img" aria-label={name} title={label} data-tone={tone} style={{ display: 'inline-flex' }}>
      <RagShape shape={shape} size={size} />
    </span>
  );
}
