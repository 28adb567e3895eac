import type { IndicatorMaturity, MaturityDoor } from '../api/maturity.ts';
import { fewestForProjection } from '../evidence/projection.ts';
import { stageWords } from '../ledger/stages.ts';
import { type MaturityFacts, type MaturityStep, maturitySteps, type Standing } from './maturity.ts';
import type { LinkedFacts } from './maturityFacts.ts';

/** What the words need beside the facts. */
export interface NextFacts extends MaturityFacts {
  objectives: LinkedFacts['objectives'];
  /** Why there is no figure for the place, or null where there is one. */
  missing: string | null;
  /** Why the figures tell no direction. */
  directionReason: string;
  /** Higher or lower is better, so that there can be goals and targets. */
  takesAims: boolean;
  /** Figures that a projection could stand on today. */
  basis: number;
}

/** What the first step that is not met still needs, and where that is done; null where all are met. */
export function nextStep(facts: NextFacts, { met }: Standing, at: string): IndicatorMaturity['next'] {
  const step = maturitySteps.find((each) => met[each] === null);
  return step === undefined ? null : { step, ...needs[step](facts, at) };
}

type Need = Omit<NonNullable<IndicatorMaturity['next']>, 'step'>;

const indicator: MaturityDoor = { at: 'indicator', objectiveId: null };
const checks: MaturityDoor = { at: 'checks', objectiveId: null };
const forecasts: MaturityDoor = { at: 'forecasts', objectiveId: null };

const needs: Readonly<Record<MaturityStep, (facts: NextFacts, at: string) => Need>> = {
  described: ({ missing, directionReason }) => ({
    missing: missing ?? `Its figures tell no direction yet. ${directionReason}`,
    doors: [indicator],
  }),
  explained: ({ objectives }) => ({
    missing:
      'Nobody has signed why. Answer “Compared with what?” or “Is it the same everywhere?”, or say in the next agreed rating that it relies on this.',
    doors: [checks, ...objectives.slice(0, 1).map(objectiveDoor)],
  }),
  predicted: ({ basis, aims, takesAims }, at) => {
    const aimed = aims.some(({ from, until }) => from <= at && (until === null || at < until));
    if (basis < fewestForProjection) {
      const few = `A projection needs ${fewestForProjection} figures that share no day, and there ${basis === 1 ? 'is 1' : `are ${basis}`}.`;
      return { missing: `${few} Ask people to sign a forecast.`, doors: [forecasts] };
    }
    if (!takesAims) {
      const none =
        'Neither higher nor lower is better here, so there is no goal to hold a projection against.';
      return { missing: `${none} Ask people to sign a forecast.`, doors: [forecasts] };
    }
    const aim = aimed ? '' : 'We have set no goal or target of our own to hold a projection against. ';
    return { missing: `${aim}Set one, or ask people to sign a forecast.`, doors: [indicator, forecasts] };
  },
  'acted-upon': ({ objectives, decisions }) => {
    const where = objectives.map(({ stage }) => stageWords[stage].label);
    const at = [...new Set(where)].join(', ');
    const rest =
      decisions.length > 0
        ? 'or rely on it in the next agreed rating: which decision it changes is signed already.'
        : 'or sign which decision it will change, and rely on it in an agreed rating after that.';
    return {
      missing: `${objectives.length === 1 ? 'Its objective is' : 'Its objectives are'} at ${at}. Move on to Act once it is time, ${rest}`,
      doors: [...objectives.slice(0, 1).map(objectiveDoor), checks],
    };
  },
};

function objectiveDoor({ id }: { id: string }): MaturityDoor {
  return { at: 'objective', objectiveId: id };
}
