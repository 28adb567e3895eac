import { toProblem } from '../api/toProblem.ts';
import { Page } from '../app/Page.tsx';
import { PageHeading } from '../app/PageHeading.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { CredentialsForm } from './CredentialsForm.tsx';
import { MailSettings } from './MailSettings.tsx';
import { NameForm } from './NameForm.tsx';
import { OwnData } from './OwnData.tsx';
import { SignOut } from './SignOut.tsx';
import sections from './sections.module.css';
import { ThisDevice } from './ThisDevice.tsx';
import { useMe } from './useMe.ts';

export function AccountPage() {
  const me = useMe();
  return (
    <Page title="Your account" layout="reading">
      <PageHeading>Your account</PageHeading>
      <p className={sections.lede}>What others see of you, and how you come back.</p>
      {me.isPending && <Loading what="your account" />}
      {me.isError && <ProblemNotice problem={toProblem(me.error)} onRetry={() => void me.refetch()} />}
      {me.isSuccess && (
        <>
          <NameForm name={me.data.name} />
          <CredentialsForm email={me.data.email} />
          <MailSettings email={me.data.email} />
          <ThisDevice />
          <SignOut personId={me.data.id} hasPassword={me.data.email !== null} />
          <OwnData id={me.data.id} name={me.data.name} />
        </>
      )}
    </Page>
  );
}
