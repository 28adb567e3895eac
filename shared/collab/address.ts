/** Where the collaboration server listens; a strategy's id follows. */
export const collabPath = '/collab';

/** The query parameter by which a page states its `textVersion`. A program that does not edit prose states none. */
export const versionParameter = 'v';

/**
 * The query parameter by which a page states whose words it holds: a browser’s cookie can have become somebody else’s
 * while the page was offline.
 */
export const personParameter = 'person';
