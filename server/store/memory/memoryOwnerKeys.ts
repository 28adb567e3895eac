import { createHash } from 'node:crypto';
import { newSecret } from '../../../shared/ids.ts';
import type { OwnerKeyStore } from '../port.ts';

export class MemoryOwnerKeys implements OwnerKeyStore {
  /** Hashes of keys. */
  readonly #issued = new Set<string>();
  #unused: string | undefined;

  async issue(): Promise<string> {
    const key = newSecret();
    this.#issued.add(hash(key));
    this.#unused = key;
    return key;
  }

  async current(): Promise<string | undefined> {
    return this.#unused;
  }

  async consume(key: string): Promise<'consumed' | 'spent' | 'unknown'> {
    if (!this.#issued.has(hash(key))) return 'unknown';
    if (this.#unused !== key) return 'spent';
    this.#unused = undefined;
    return 'consumed';
  }

  async known(): Promise<string[]> {
    return this.hashes();
  }

  hashes(): string[] {
    return [...this.#issued].sort();
  }

  async addSpent(hashes: readonly string[]): Promise<void> {
    for (const each of hashes) this.#issued.add(each);
  }
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
