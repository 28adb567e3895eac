import { newSecret } from '../../../shared/ids.ts';
import type { OwnerKeyStore } from '../port.ts';

export class MemoryOwnerKeys implements OwnerKeyStore {
  readonly #issued = new Set<string>();
  #unused: string | undefined;

  async issue(): Promise<string> {
    const key = newSecret();
    this.#issued.add(key);
    this.#unused = key;
    return key;
  }

  async current(): Promise<string | undefined> {
    return this.#unused;
  }

  async consume(key: string): Promise<'consumed' | 'spent' | 'unknown'> {
    if (!this.#issued.has(key)) return 'unknown';
    if (this.#unused !== key) return 'spent';
    this.#unused = undefined;
    return 'consumed';
  }
}
