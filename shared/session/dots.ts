import type { Answer, Step, Table } from './state.ts';

export interface DotPlace {
  id: string;
  title: string;
  dots: number;
  /** How many people gave it any. */
  people: number;
  /** 1 for most. Those with as many dots share a place, and the next ones are counted on from there: 1, 2, 2, 4. */
  place: number;
  tied: boolean;
}

/** What dots can go to in a round: all that lies on the table, or in a later round what it decides between. */
export function dotOptionsIn({ table, runOffs }: Step, round: number): Table['options'] {
  const options = table?.options ?? [];
  const between = runOffs?.find((runOff) => runOff.round === round)?.options;
  return between ? options.filter(({ id }) => between.includes(id)) : options;
}

/** Where the dots of a round went, most first; among as many in the order in which they lay on the table. */
export function countDots(step: Step, round: number, answers: readonly Answer[]): DotPlace[] {
  const given = answers.flatMap(({ content }) => ('dots' in content ? [content.dots] : []));
  const counted = dotOptionsIn(step, round).map(({ id, title }) => {
    const each = given.map((dots) => dots[id] ?? 0);
    return {
      id,
      title,
      dots: each.reduce((sum, many) => sum + many, 0),
      people: each.filter(Boolean).length,
    };
  });
  return counted
    .map((option) => ({
      ...option,
      place: 1 + counted.filter(({ dots }) => dots > option.dots).length,
      tied: counted.some(({ id, dots }) => id !== option.id && dots === option.dots),
    }))
    .sort((one, other) => other.dots - one.dots);
}

/** Those that share the best place that is shared, with at least one dot each; empty where nothing is tied. */
export function firstTie<Place extends Pick<DotPlace, 'place' | 'tied' | 'dots'>>(
  tally: readonly Place[],
): Place[] {
  const first = tally.find(({ tied, dots }) => tied && dots > 0);
  return first ? tally.filter(({ place }) => place === first.place) : [];
}
