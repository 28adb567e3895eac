export interface Tally {
  passed: number;
  failed: number;
  /** Names of those that passed only at a second try. */
  unsteady: string[];
}

export function runSuites(
  folder: string,
  args?: readonly string[],
  environment?: Readonly<Record<string, string | undefined>>,
): Promise<Tally>;
export function judge(code: number, tally: Tally | undefined): Tally;
