import { Link } from 'react-router';
import { useCatchUps } from './useCatchUp.ts';

/** The way to what others did in a strategy since one was last there; nothing where nobody did anything. */
export function CatchUpLink({ strategyId, title }: { strategyId: string; title: string }) {
  const found = useCatchUps().data?.find((each) => each.strategyId === strategyId);
  if (!found) return null;
  const many = found.blocks === 1 ? '1 thing is new' : `${found.blocks} things are new`;
  return (
    <Link to={`/s/${strategyId}/catch-up`} aria-label={`Catch up with ${title}: ${many}`}>
      Catch up ({found.blocks})
    </Link>
  );
}
