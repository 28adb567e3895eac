/**
 * The version of what a strategy's document may hold: its shape (document.ts) and the nodes and marks of its prose
 * (text.ts). Raised with each change that an older page would take for damage and delete. It stands alone so that the
 * server, which compares versions and edits no prose, need not load an editor.
 */
export const textVersion = 1;
