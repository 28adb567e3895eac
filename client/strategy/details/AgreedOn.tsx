import { formatDate } from '../../ui/dates.ts';
import { useRating } from '../page/useRating.ts';

/** When the rating that stands was agreed: a colour of last year is another than one of last week. */
export function AgreedOn({ objectiveId }: { objectiveId: string }) {
  const rating = useRating(objectiveId);
  if (rating === null) return null;
  return <span>Agreed {formatDate(rating.at)}</span>;
}
