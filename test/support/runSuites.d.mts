export interface Tally {
  passed: number;
  failed: number;
}

export function runSuites(
  folder: string,
  args?: readonly string[],
  environment?: Readonly<Record<string, string | undefined>>,
): Promise<Tally>;
export function judge(code: number, tally: Tally | undefined): Tally;
