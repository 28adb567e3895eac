/** Where the collaboration server listens; a strategy's id follows. */
export const collabPath = '/collab';

/** The query parameter by which a page states its `textVersion`. A program that does not edit prose states none. */
export const versionParameter = 'v';
