import { PageHeading } from '../app/PageHeading.tsx';
import { PlainPage } from '../app/PlainPage.tsx';

export function PartnershipPage() {
  return (
    <PlainPage title="Partnership">
      <PageHeading>Partnership</PageHeading>
      <p>This page is not built yet.</p>
    </PlainPage>
  );
}
