import { WebSocket as NodeWebSocket } from 'ws';
import * as Y from 'yjs';
import { openStrategySync } from '../../../client/sync/openStrategySync.ts';
import type { Owed } from './owed.ts';
import { randomEdit } from './strategyEdits.ts';
import type { TypistParts } from './typist.ts';

/** The page's own half of collaboration, which somebody types into: whenever its header says Saved, it is held to that. */
export class SavedPage {
  /** How often it said so. */
  saved = 0;
  readonly #sync: ReturnType<typeof openStrategySync>;
  readonly #random: () => number;
  /** What it held when it last said so. */
  #told: Uint8Array | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ host, strategyId, personId, cookie, owed, random }: TypistParts & { personId: string }) {
    this.#random = random;
    // The browser's own WebSocket sends the cookie by itself.
    class WithCookie extends NodeWebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    this.#sync = openStrategySync({
      strategyId,
      personId,
      server: { url: `ws://${host}`, WebSocketPolyfill: WithCookie as unknown as typeof WebSocket },
      storage: undefined,
    });
    this.#sync.saveState.subscribe(() => this.#look(owed));
    this.#later();
  }

  get doc() {
    return this.#sync.doc;
  }

  get strategyId(): string {
    return this.#sync.strategyId;
  }

  get isSynced(): boolean {
    return this.#sync.loaded.getSnapshot() && this.#sync.saveState.getSnapshot() !== 'offline';
  }

  get isSaved(): boolean {
    return this.#sync.saveState.getSnapshot() === 'saved';
  }

  rest(): void {
    clearTimeout(this.#timer);
  }

  async stop(): Promise<void> {
    this.rest();
    await this.#sync.close();
  }

  #look(owed: Owed): void {
    if (!this.isSaved) return;
    this.saved += 1;
    owed.isTold(Y.encodeStateAsUpdate(this.doc, this.#told));
    this.#told = Y.encodeStateVector(this.doc);
  }

  #later(): void {
    this.#timer = setTimeout(
      () => {
        if (this.#sync.loaded.getSnapshot()) randomEdit(this.doc, this.#random);
        this.#later();
      },
      20 + this.#random() * 60,
    );
  }
}
