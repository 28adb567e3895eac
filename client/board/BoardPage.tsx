import { PageHeading } from '../app/PageHeading.tsx';
import { PlainPage } from '../app/PlainPage.tsx';

export function BoardPage() {
  return (
    <PlainPage title="Board">
      <PageHeading>Board</PageHeading>
      <p>This page is not built yet.</p>
    </PlainPage>
  );
}
