import type { BaseRateView } from '../../shared/api/forecasts.ts';
import { baseRateOf, fewestMoves } from '../../shared/foresight/baseRate.ts';
import type { ForecastQuestion } from '../../shared/ledger/forecast.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';

/** How often such a move was made in the place and in those like it; null where the figures for it are gone. */
export function baseRateView(library: EvidenceLibrary, question: ForecastQuestion): BaseRateView | null {
  const { indicatorId, area } = question;
  const like = library.placesLike(area.code);
  const rate = baseRateOf(
    question,
    library.series(indicatorId, area.code),
    (like?.areas ?? []).map(({ code }) => library.series(indicatorId, code)),
  );
  return (
    rate && {
      ...rate,
      fewest: fewestMoves,
      similar: like && { ...rate.similar, list: like.title },
    }
  );
}
