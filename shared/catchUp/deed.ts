/** What somebody did to an objective, an outcome or the strategy. */
export interface Deed {
  /** ISO 8601 UTC. Of writing, the last moment of it. */
  at: string;
  what: 'changed' | 'rated' | 'staged' | 'discussed';
  /** Id of the objective or outcome; the strategy’s own for itself. */
  block: string;
  /** Who did it; empty where nobody is known. */
  by: string;
  /** For whom; null where only who it was is known. */
  organisationId: string | null;
  /** What they did, after their name: “replied”, “changed the wording and the lead”. */
  words: string;
  /** Who proposed the words that they decided about: goes after `words` as “proposed by …”. Null for all else. */
  proposedBy: string | null;
  /** What they said, with ids in the place of names; empty where nothing was said. */
  said: string;
  /** Entry of the thread that it was said in. */
  threadId: string | null;
}
