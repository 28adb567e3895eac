/** One strategy as one person has it on this device. */
export interface CopyOf {
  personId: string;
  strategyId: string;
}

/** The browser's storage, or none where it is switched off. */
export function pageStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
