/**
 * Which of the ids that stand in both lists were moved: the fewest that, taken out, leave the others in the same order.
 * Answers each with the way it went.
 */
export function movedIn(before: readonly string[], after: readonly string[]): Map<string, 'up' | 'down'> {
  const inAfter = new Set(after);
  const places = new Map(before.filter((id) => inAfter.has(id)).map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  const stayed = new Set(longestRising(common.map((id) => places.get(id) ?? 0)).map((at) => common[at]));
  const moved = new Map<string, 'up' | 'down'>();
  for (const [place, id] of common.entries()) {
    if (!stayed.has(id)) moved.set(id, place < (places.get(id) ?? 0) ? 'up' : 'down');
  }
  return moved;
}

/** Positions of a longest rising row among different numbers (patience sorting). */
function longestRising(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1];
    ends[low] = at;
  }
  const found: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) found.unshift(at);
  return found;
}
