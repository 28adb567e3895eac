/** What is kept of a partnership's own frameworks. Times are ISO 8601 UTC. */

export interface OwnFrameworkItem {
  /** The part of its `framework/item` id behind the stroke. Stable for ever. */
  key: string;
  title: string;
  /** Empty for none, as is the heading. */
  meaning: string;
  heading: string;
  /** Key of the item that it belongs to, or null. */
  parent: string | null;
  /** Ids of indicators of the library that tell about it. */
  toldBy: string[];
  retiredAt: string | null;
  retiredBy: string | null;
}

/** One change of what is said. The words of before stand here, so that nobody need wonder what a tag meant in spring. */
export interface FrameworkChange {
  at: string;
  by: string;
  /** Key of the item; null for the framework itself. */
  item: string | null;
  field: string;
  before: string;
  after: string;
}

/** Its id is the framework's. */
export interface OwnFrameworkValue {
  title: string;
  version: string;
  source: string;
  sourceUrl: string | null;
  /** Id of the framework, own or everybody's, that it takes the place of. */
  supersedes: string | null;
  /** In the order in which they are shown. Items are retired, never deleted. */
  items: OwnFrameworkItem[];
  /** Oldest first. */
  changes: FrameworkChange[];
  createdAt: string;
  createdBy: string;
  archivedAt: string | null;
  archivedBy: string | null;
}
