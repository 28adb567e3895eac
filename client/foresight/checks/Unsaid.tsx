import { useQueryClient } from '@tanstack/react-query';
import { may } from '../../../shared/access.ts';
import type { ObjectiveChecksView } from '../../../shared/api/checks.ts';
import type { putLink } from '../../../shared/api/strategies.ts';
import { type MeasureKind, measureKinds } from '../../../shared/strategy/document.ts';
import { call } from '../../api/call.ts';
import { useSend } from '../../api/useSend.ts';
import { measuresWords } from '../../evidence/measuresWords.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { announce } from '../../ui/announcer.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CheckSection } from './CheckSection.tsx';
import styles from './Checks.module.css';
import { ObjectiveLink } from './ObjectiveLink.tsx';
import { type LinkIds, linkParams } from './useAnswers.ts';
import { askAgain } from './useChecks.ts';

const rule =
  'Whether an objective has an outcome measure can be told once each of its indicators is said to measure an input, an activity, an output or an outcome.';

/** Links that do not say what they measure; who may write says it here. */
export function Unsaid({
  home: { strategyId, role },
  objectives,
}: {
  home: StrategyHome;
  objectives: readonly ObjectiveChecksView[];
}) {
  const found = objectives.flatMap((objective) => {
    const links = objective.links.filter(({ measures }) => measures === null);
    return links.length === 0 ? [] : [{ objective, links }];
  });
  const count = found.reduce((sum, { links }) => sum + links.length, 0);
  return (
    <CheckSection title="Not said what it measures" count={count} rule={rule}>
      {count === 0 && <p>None.</p>}
      {found.map(({ objective, links }) => (
        <div key={objective.id} className={styles.group}>
          <h3 className={styles.objective}>
            <ObjectiveLink strategyId={strategyId} objective={objective} />
          </h3>
          <ul className={styles.rows}>
            {links.map(({ indicatorId, title }) => (
              <li key={indicatorId}>
                <span>{title ?? indicatorId}</span>
                {may(role, 'write-strategy') && (
                  <Measures
                    link={{ strategyId, objectiveId: objective.id, indicatorId }}
                    title={title ?? indicatorId}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </CheckSection>
  );
}

function Measures({ link, title }: { link: LinkIds; title: string }) {
  const queries = useQueryClient();
  const { send, busy, problem } = useSend(async (measures: MeasureKind) => {
    await call<typeof putLink>('PUT /api/strategies/:s/objectives/:id/links/:i', {
      params: linkParams(link),
      body: { measures },
    });
    await askAgain(queries, link.strategyId);
    announce(`“${title}” measures ${measuresWords[measures].label.toLowerCase()}.`);
  });
  return (
    <>
      <SelectField
        label={`What does “${title}” measure?`}
        labelHidden
        unchosen="It measures …"
        choices={measureKinds.map((value) => ({ value, label: measuresWords[value].label }))}
        value=""
        disabled={busy}
        onChange={send}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
