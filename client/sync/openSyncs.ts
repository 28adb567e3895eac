interface OpenSync {
  personId: string;
  close(): Promise<void>;
}

const open = new Set<OpenSync>();

/** Remembers an open strategy, so that signing out can close it. Returns how to forget it. */
export function noteOpen(sync: OpenSync): () => void {
  open.add(sync);
  return () => open.delete(sync);
}

export async function closeSyncsOf(personId: string): Promise<void> {
  await Promise.all([...open].filter((sync) => sync.personId === personId).map((sync) => sync.close()));
}
