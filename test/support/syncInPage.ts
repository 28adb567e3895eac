import { forgetPerson, unsentWorkOf } from '../../client/sync/forgetPerson.ts';
import { openStrategySync } from '../../client/sync/openStrategySync.ts';
import { setStrategyTitle } from '../../shared/strategy/edit.ts';

/** What a test may call inside a page: the page's own half of collaboration, without the page around it. */
export const syncInPage = { openStrategySync, forgetPerson, unsentWorkOf, setStrategyTitle };

declare global {
  interface Window {
    syncInPage: typeof syncInPage;
    /** The strategy that the test has open. */
    opened: ReturnType<typeof openStrategySync>;
  }
}

window.syncInPage = syncInPage;
