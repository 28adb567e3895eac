import { useParams, useSearchParams } from 'react-router';
import type { FrameworkDetail } from '../../shared/api/frameworks.ts';
import { toProblem } from '../api/toProblem.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { useFrameworks } from '../evidence/useFrameworks.ts';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { Crosswalk } from './Crosswalk.tsx';
import { FrameworksFrame } from './FrameworksFrame.tsx';
import styles from './frameworks.module.css';
import { Move } from './Move.tsx';
import { useFramework } from './useFrameworkData.ts';
import type { FrameworksHome } from './useHome.ts';

/** From one framework to a newer one: which aim is which, and then the move. */
export function MovePage() {
  const { p = '', f = '' } = useParams();
  return (
    <FrameworksFrame
      title="Move to a newer framework"
      of={useFramework(p, f)}
      back={{ to: `/p/${p}/frameworks/${f}`, label: 'Back to the framework' }}
    >
      {(framework, home) => <FromHere key={f} framework={framework} home={home} />}
    </FrameworksFrame>
  );
}

function FromHere({ framework, home }: { framework: FrameworkDetail; home: FrameworksHome }) {
  const [search, setSearch] = useSearchParams();
  const all = useFrameworks(home.partnershipId);
  const others = (all.data ?? []).filter(({ id, status }) => id !== framework.id && status !== 'archived');
  const newer = others.find(({ supersedes }) => supersedes === framework.id);
  const to = others.find(({ id }) => id === (search.get('to') ?? newer?.id));
  return (
    <>
      <p className={styles.eyebrow}>
        {framework.title}, {framework.version}
      </p>
      <PageHeading className={styles.heading}>Move to a newer framework</PageHeading>
      <p className={styles.lede}>
        Say which aim is which, see what would change, then add the newer aims in one step. What objectives
        and indicators serve now stays with them, so nothing of the past is lost.
      </p>
      {all.isError && <ProblemNotice problem={toProblem(all.error)} onRetry={() => void all.refetch()} />}
      {all.isPending && <Loading what="the frameworks" />}
      {all.data && (
        <SelectField
          label="The newer framework"
          choices={others.map(({ id, title, version }) => ({ value: id, label: `${title}, ${version}` }))}
          value={to?.id ?? ''}
          unchosen="Choose a framework"
          onChange={(id) => setSearch({ to: id }, { replace: true, preventScrollReset: true })}
        />
      )}
      {to && (
        <>
          <Crosswalk key={`pairs ${to.id}`} from={framework} to={to} home={home} />
          <Move key={to.id} from={framework} to={to} home={home} />
        </>
      )}
    </>
  );
}
