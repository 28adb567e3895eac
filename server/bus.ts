/**
 * What happened inside the server, for the parts that must act on it: collab drops sockets whose access went away, live
 * tells browsers. Only facts that are already on disk are announced.
 */
export type Happening =
  /** Somebody's role, membership or session changed, or a strategy or partnership was deleted or restored. */
  | { kind: 'access'; personId?: string; partnershipId?: string; sessionId?: string }
  | { kind: 'rating'; strategyId: string; target: string }
  /** Something else was signed in a strategy's ledger. */
  | { kind: 'signed'; strategyId: string }
  /** Something was said in a thread, or about it. */
  | { kind: 'thread'; strategyId: string; threadId: string }
  | { kind: 'strategy'; strategyId: string }
  /** `about`, where it is of nothing else. */
  | { kind: 'partnership'; partnershipId: string; about?: 'strategies' | 'signed' }
  /** A live session: where it is, what is revealed, or how many are in and have answered. */
  | { kind: 'session'; sessionId: string; what: 'answered' }
  | { kind: 'session'; sessionId: string; strategyId: string; what: 'moved' | 'revealed' }
  /** Something new concerns this person, or they read some of it on one of their devices. */
  | { kind: 'notified'; personId: string }
  /** Figures or indicators of its own came or went. */
  | { kind: 'evidence'; partnershipId: string };

export type Listener = (happening: Happening) => void;

export interface Bus {
  announce(happening: Happening): void;
  /** Answers a function that stops listening. */
  listen(listener: Listener): () => void;
}

/** `onError` hears of listeners that threw: one deaf part must not keep the news from the others. */
export function createBus(onError: (error: unknown) => void): Bus {
  const listeners = new Set<Listener>();
  return {
    announce(happening) {
      for (const listener of listeners) {
        try {
          listener(happening);
        } catch (error) {
          onError(error);
        }
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
