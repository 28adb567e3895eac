import { Link } from 'react-router';
import { useCatchUps } from './useCatchUp.ts';

interface Props {
  strategyId: string;
  title: string;
  /** Shows in words what it otherwise only says to screen readers. */
  inFull?: boolean;
}

/** The way to what others did in a strategy since one was last there; nothing where nobody did anything. */
export function CatchUpLink({ strategyId, title, inFull = false }: Props) {
  const found = useCatchUps().data?.find((each) => each.strategyId === strategyId);
  if (!found) return null;
  const many = found.blocks === 1 ? '1 thing is new' : `${found.blocks} things are new`;
  const words = `Catch up with ${title}: ${many}`;
  return (
    <Link to={`/s/${strategyId}/catch-up`} aria-label={inFull ? undefined : words}>
      {inFull ? words : `Catch up (${found.blocks})`}
    </Link>
  );
}
