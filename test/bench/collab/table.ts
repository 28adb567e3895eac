/** Prints rows under headings, each column as wide as its widest cell: the first to the left, the others to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [headings, ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${cells.join('   ')}`);
  }
}

/** Says whether an aim was met: `figure` at most `most`, or at least `least`. A missing figure can't be judged. */
export function printAim(what: string, figure: number, most: number, unit = ''): void {
  verdict(what, figure, `at most ${show(most)}`, unit, figure <= most, most);
}

export function printAimAtLeast(what: string, figure: number, least: number, unit = ''): void {
  verdict(what, figure, `at least ${show(least)}`, unit, figure >= least, least);
}

export const percent = (value: number): string => (Number.isNaN(value) ? '–' : `${value.toFixed(1)} %`);
export const ms = (value: number): string => (Number.isNaN(value) ? '–' : `${value.toFixed(1)} ms`);
export const ratio = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));

function verdict(what: string, figure: number, aim: string, unit: string, met: boolean, bound: number): void {
  const known = !Number.isNaN(figure) && !Number.isNaN(bound);
  const said = known ? `${show(figure)}${unit && ` ${unit}`}, ${met ? 'met' : 'MISSED'}` : 'not measured';
  console.log(`  aim: ${what} ${known ? `${aim}${unit && ` ${unit}`}` : ''}: ${said}`.replace(' :', ':'));
}

function show(value: number): string {
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(2);
}
