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

/** Says whether an aim was met; where a figure is missing, that it could not be judged. */
export function printAim(what: string, figure: number, most: number, unit: string): void {
  const verdict =
    Number.isNaN(figure) || Number.isNaN(most) ? 'not measured' : figure <= most ? 'met' : 'MISSED';
  console.log(`  aim: ${what} at most ${show(most)}${unit}: ${show(figure)}${unit}, ${verdict}`);
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
