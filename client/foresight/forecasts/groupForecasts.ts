import type { ForecastView } from '../../../shared/api/forecasts.ts';

export interface ForecastGroup {
  id: string;
  title: string;
  forecasts: ForecastView[];
}

/** Questions as one person comes to them: what waits for them first. Groups without any are left out. */
export function groupForecasts(all: readonly ForecastView[]): ForecastGroup[] {
  const inStage = (...stages: ForecastView['stage'][]) => all.filter(({ stage }) => stages.includes(stage));
  const open = inStage('collecting', 'closed');
  const isForMe = ({ mayAnswer, mine }: ForecastView) => mayAnswer && mine === null;
  return [
    { id: 'mine', title: 'Waiting for you', forecasts: open.filter(isForMe) },
    { id: 'others', title: 'Waiting for others', forecasts: open.filter((each) => !isForMe(each)) },
    { id: 'revealed', title: 'Revealed, waiting for the figure', forecasts: inStage('revealed') },
    { id: 'resolved', title: 'Resolved', forecasts: inStage('resolved', 'unresolvable') },
    { id: 'withdrawn', title: 'Withdrawn', forecasts: inStage('withdrawn') },
  ].filter(({ forecasts }) => forecasts.length > 0);
}
