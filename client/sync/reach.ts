import { Problem } from '../../shared/errors.ts';
import { isFinal } from './ending.ts';

/** For so long nothing may be heard of the server on a new socket before the page asks it in the other way. */
const patienceMs = 4_000;

/** A socket that has come to nothing for so long is given up for another one. */
const longestMs = 20_000;

/** What a browser says of a socket that broke, or never was one: no server sends it. */
const brokenOff = 1006;

export interface Reach {
  /** A new socket is on its way. */
  began(): void;
  /** The server said something on it. */
  heard(): void;
  /** It closed, by the server with this code; undefined where the page itself closed it. */
  ended(code: number | undefined): void;
  /** Asks for what is new, where sockets are blocked. */
  look(): void;
  stop(): void;
}

interface Parts {
  /** Asks the server over HTTP. Rejects with a Problem. */
  ask(): Promise<void>;
  onHeard(): void;
  onBroken(): void;
  onBlocked(): void;
  /** It answered that this page may not have the document. */
  onRefused(problem: Problem): void;
  /** Opens another socket now. */
  tryAgain(): void;
  /** Closes the one that comes to nothing, and opens another one later. */
  giveUp(): void;
}

/**
 * Tells a network that lets no WebSocket through from having no connection, since there is reading in the one and none in the
 * other. A socket that fails proves neither: the server may be starting. So it counts as blocked once the server answered
 * over HTTP, before a socket was tried and after that one had failed or hung.
 */
export function watchReach(parts: Parts): Reach {
  /** Where the newest socket stands; `up` once the server was heard on it. */
  let socket: 'none' | 'trying' | 'up' = 'none';
  /** The server answered over HTTP, and nothing has spoken against it since. */
  let answers = false;
  let blocked = false;
  let asking = false;
  /** There was a reason to ask while the last question was under way. */
  let askAgain = false;
  let stopped = false;
  let timers: ReturnType<typeof setTimeout>[] = [];

  function settle(now: typeof socket): void {
    socket = now;
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  function knowNothing(): void {
    answers = false;
    blocked = false;
    askAgain = false;
  }

  async function judge(isSure: boolean): Promise<void> {
    if (asking) {
      askAgain = blocked;
      return;
    }
    asking = true;
    const refusal = await parts.ask().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    asking = false;
    if (stopped || socket === 'up') return;
    if (refusal) {
      knowNothing();
      const { error } = refusal;
      if (error instanceof Problem && isFinal(error.close)) parts.onRefused(error);
      else parts.onBroken();
      return;
    }
    answers = true;
    if (!isSure) {
      parts.tryAgain();
      return;
    }
    blocked = true;
    parts.onBlocked();
    if (!askAgain) return;
    askAgain = false;
    void judge(true);
  }

  return {
    began() {
      settle('trying');
      timers = [setTimeout(() => void judge(true), patienceMs), setTimeout(parts.giveUp, longestMs)];
    },

    heard() {
      if (socket === 'up') return;
      settle('up');
      knowNothing();
      parts.onHeard();
    },

    ended(code) {
      const before = socket;
      settle('none');
      // A close with a word of the server’s own has come through.
      if (before === 'up' || (code !== undefined && code !== brokenOff)) {
        knowNothing();
        parts.onBroken();
      } else if (before === 'trying') void judge(answers);
    },

    look() {
      if (blocked) void judge(true);
    },

    stop() {
      stopped = true;
      settle('none');
    },
  };
}
