/** Moves what stands at `wanted` places apart until each has `room`, within 0 and `height`, and keeps their order. */
export function spread(wanted: readonly number[], room: number, height: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  // So many do not fit: they share what there is.
  const step = Math.min(room, height / Math.max(1, order.length));
  let least = step / 2;
  for (const one of order) {
    one.at = Math.max(one.at, least);
    least = one.at + step;
  }
  let most = height - step / 2;
  for (const one of order.toReversed()) {
    one.at = Math.min(one.at, most);
    most = one.at - step;
  }
  const placed = [...wanted];
  for (const { at, index } of order) placed[index] = at;
  return placed;
}

/** Breaks a name, at blanks and hyphens, into at most two lines of about so many letters; what is longer ends in an ellipsis. */
export function inTwoLines(name: string, letters: number): string {
  if (name.length <= letters) return name;
  const words = name.split(/(?<=[ -])/);
  let first = '';
  while (words[0] !== undefined && `${first}${words[0]}`.trimEnd().length <= letters) first += words.shift();
  const rest = words.join('');
  if (first === '') return shortened(rest, letters);
  return rest === '' ? first : `${first.trimEnd()}\n${shortened(rest, letters)}`;
}

function shortened(words: string, letters: number): string {
  return words.length <= letters ? words : `${words.slice(0, letters - 1).trimEnd()}…`;
}

/** At most `most` of the periods, the last among them, the same distance apart. */
export function ticksAmong<Period>(periods: readonly Period[], most: number): Period[] {
  const last = periods.length - 1;
  const step = Math.max(1, Math.ceil(last / (most - 1)));
  return periods.filter((_, place) => (last - place) % step === 0);
}
