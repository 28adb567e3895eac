import type { ListenOptions } from 'node:net';

export function lockAddresses(folder: string, platform?: NodeJS.Platform): ListenOptions[];
export function withLock<T>(
  folder: string,
  onWait: () => void,
  work: () => Promise<T>,
  addresses?: ListenOptions[],
): Promise<T>;
