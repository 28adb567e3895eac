import { ButtonLink } from '../ui/ButtonLink.tsx';
import { PageHeading } from './PageHeading.tsx';
import { PlainPage } from './PlainPage.tsx';

/** For addresses that lead nowhere, and for things that are gone or never were this person's to see. */
export function NotFoundPage() {
  return (
    <PlainPage title="Not found">
      <PageHeading>There is nothing here that you can see</PageHeading>
      <p>
        The address may be mistyped, what was here may have been removed, or it belongs to a partnership that
        you are not a member of.
      </p>
      <ButtonLink to="/" look="primary">
        Go to your partnerships
      </ButtonLink>
    </PlainPage>
  );
}
