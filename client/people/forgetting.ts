/** What signing out needs, fetched apart: it brings Yjs along, which the account page can be shown without. */
export const forgetting = () => import('../sync/forgetPerson.ts');
