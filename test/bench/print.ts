export function heading(words: string): void {
  console.log(`\n${words}`);
}

export function row(what: string, figure: string, aim?: string): void {
  console.log(`  ${what.padEnd(52)} ${figure.padStart(12)}${aim === undefined ? '' : `   aim: ${aim}`}`);
}

export function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

export function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
