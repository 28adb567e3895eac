import { PageHeading } from '../app/PageHeading.tsx';
import { PlainPage } from '../app/PlainPage.tsx';

export function StrategyPage() {
  return (
    <PlainPage title="Strategy">
      <PageHeading>Strategy</PageHeading>
      <p>This page is not built yet.</p>
    </PlainPage>
  );
}
