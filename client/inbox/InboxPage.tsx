import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { CatchUps } from './CatchUps.tsx';
import styles from './InboxPage.module.css';
import { NewsList } from './NewsList.tsx';
import { WaitingList } from './waiting/WaitingList.tsx';

/** What waits for somebody, and below it what concerns them, in all partnerships that they belong to. */
export function InboxPage() {
  return (
    <Page title="Inbox" layout="reading">
      <PageHeading>Inbox</PageHeading>
      <p className={styles.lede}>What others ask of you, and what happened to what you follow or lead.</p>
      <WaitingList />
      <CatchUps />
      <NewsList />
    </Page>
  );
}
