type Listener = () => void;

const listeners = new Set<Listener>();

/** Hears when a call was refused because there is no session. Returns how to stop hearing it. */
export function onNotSignedIn(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Called by `call`; the app answers by going to the sign-in page. */
export function tellNotSignedIn(): void {
  for (const listener of listeners) listener();
}
