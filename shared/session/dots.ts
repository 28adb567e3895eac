import type { Answer, Step } from './state.ts';

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

/** Where the dots of a round went, most first; among as many in the order in which they lay on the table. */
export function countDots(step: Step, answers: readonly Answer[]): DotPlace[] {
  const given = answers.flatMap(({ content }) => ('dots' in content ? [content.dots] : []));
  const counted = (step.table?.options ?? []).map(({ id, title }) => {
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
