import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { AvatarStack } from '../ui/AvatarStack.tsx';
import { Button } from '../ui/Button.tsx';
import { SaveState } from '../ui/SaveState.tsx';
import { Controls } from './Controls.tsx';
import { Evidence } from './Evidence.tsx';
import { Ratings } from './Ratings.tsx';
import { Surfaces } from './Surfaces.tsx';
import { people } from './samples.ts';
import { Tables } from './Tables.tsx';

/** Every primitive in every state, in the shell. Only in development. */
export function GalleryPage() {
  return (
    <Page
      title="Gallery"
      partnership={{ id: 'x', name: 'Southend Partnership' }}
      strategy={{ id: 'x' }}
      status={
        <>
          <SaveState state="saved" />
          <AvatarStack people={people.slice(0, 4)} />
        </>
      }
      actions={
        <>
          <Button>Invite</Button>
          <Button look="primary">Start a live session</Button>
        </>
      }
    >
      <PageHeading>Where we are, as a partnership</PageHeading>
      <Ratings />
      <Evidence />
      <Tables />
      <Controls />
      <Surfaces />
    </Page>
  );
}
