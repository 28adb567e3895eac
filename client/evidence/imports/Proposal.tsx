import { useState } from 'react';
import type { commitImport, ImportProposal, previewImport } from '../../../shared/api/imports.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { useSend } from '../../api/useSend.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useEvidenceChange } from '../own/useEvidenceChange.ts';
import { changeColumn, changeMeasure, changeTable } from './editMapping.ts';
import styles from './imports.module.css';
import { counted, reportWords, sheetsIn } from './importWords.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { ProblemList } from './ProblemList.tsx';
import { Questions } from './Questions.tsx';
import { TableSection } from './TableSection.tsx';
import { UndoImport } from './UndoImport.tsx';

interface Props {
  home: StrategyHome;
  proposal: ImportProposal;
  mayImport: boolean;
  /** Of a commit that is under way, 0 to 1. */
  progress: number | null;
  titles: ReadonlyMap<string, string>;
  onCommitting: (committing: boolean) => void;
}

/** What a file would bring: what is left out first, then what is asked, then each table and measure, to change. */
export function Proposal({ home, proposal, mayImport, progress, titles, onCommitting }: Props) {
  const [mapping, setMapping] = useState(proposal.mapping);
  const [looked, setLooked] = useState({ ...proposal, at: proposal.mapping });
  const changed = mapping !== proposal.mapping;
  const stale = mapping !== looked.at;
  const look = useSend(async () => {
    const found = await call<typeof previewImport>('POST /api/imports/:id/preview', {
      params: { id: proposal.id },
      body: { mapping },
    });
    setLooked({ ...proposal, ...found, at: mapping });
    announce(reportWords(found.preview.report, false));
  });
  const { send, busy, problem } = useEvidenceChange(home.partnershipId, async () => {
    onCommitting(true);
    try {
      const { added, replaced } = await call<typeof commitImport>('POST /api/imports/:id/commit', {
        params: { id: proposal.id },
        body: changed ? { mapping } : {},
      });
      return `${counted(added + replaced, 'figure')} imported.`;
    } finally {
      onCommitting(false);
    }
  });
  const refused = problem ?? look.problem;
  const fault = (path: string) => faultAt(refused, `mapping.${path}`);
  const { preview, problems } = looked;
  const sheets = sheetsIn(proposal);
  const of = (kind: (typeof problems)[number]['kind']) => problems.filter((one) => one.kind === kind);
  const [leftOut, notices] = [of('left-out'), of('notice')];
  // They stay where they were asked: an answer can be changed again.
  const questions = proposal.problems.filter(({ kind }) => kind === 'question');
  const under = busy || progress !== null;
  return (
    <Form className={styles.form} problem={refused} onSubmit={() => send()}>
      <p className={styles.lede}>{reportWords(preview.report, false)}</p>
      {proposal.remembered && (
        <p className={styles.quiet}>
          A file of this shape was imported before, and this one is read in the same way. Look whether that
          still holds.
        </p>
      )}
      <section className={styles.section} aria-labelledby="left-out">
        <h2 id="left-out">What is left out</h2>
        {leftOut.length === 0 ? (
          <p>Nothing: every row of figures would be imported.</p>
        ) : (
          <ProblemList
            caption="What is left out, by row, column and reason"
            problems={leftOut}
            sheets={sheets}
          />
        )}
      </section>
      {questions.length > 0 && (
        <section className={styles.section} aria-labelledby="asked">
          <h2 id="asked">What the file does not say</h2>
          <Questions
            questions={questions}
            mapping={mapping}
            sheets={sheets}
            onTable={(id, parts) => setMapping((now) => changeTable(now, id, parts))}
            onColumn={(id, column, parts) => setMapping((now) => changeColumn(now, id, column, parts))}
          />
        </section>
      )}
      <section className={styles.section} aria-labelledby="tables">
        <h2 id="tables">{mapping.tables.length === 1 ? 'The table' : `${mapping.tables.length} tables`}</h2>
        {mapping.tables.map((table, place) => (
          <TableSection
            key={table.id}
            table={table}
            preview={preview.tables.find(({ id }) => id === table.id)}
            stale={stale}
            onChange={(parts) => setMapping((now) => changeTable(now, table.id, parts))}
            onColumn={(column, parts) => setMapping((now) => changeColumn(now, table.id, column, parts))}
            faultOf={(field) => fault(`tables.${place}.${field}`)}
          />
        ))}
      </section>
      <section className={styles.section} aria-labelledby="measures">
        <h2 id="measures">{counted(mapping.measures.length, 'measure')}</h2>
        <MeasureFields
          partnershipId={home.partnershipId}
          measures={mapping.measures}
          titles={titles}
          onChange={(text, parts) => setMapping((now) => changeMeasure(now, text, parts))}
          faultOf={(place, field) => fault(`measures.${place}.${field}`)}
        />
      </section>
      {notices.length > 0 && (
        <details className={styles.section}>
          <summary>{counted(notices.length, 'remark')}</summary>
          <ProblemList caption="Remarks, by row and column" problems={notices} sheets={sheets} />
        </details>
      )}
      {mayImport && (
        <div className={styles.commit}>
          {under && <Progress label="Importing" done={progress ?? undefined} />}
          {stale && !under && (
            <p className={styles.quiet}>
              You changed how the file is read. What is shown here is from before.
            </p>
          )}
          <div className={styles.acts}>
            <Button type="submit" look="primary" busy={under}>
              Import it
            </Button>
            {stale && !under && (
              <Button busy={look.busy} onClick={() => look.send()}>
                Show what it brings now
              </Button>
            )}
            {!under && <UndoImport home={home} one={{ ...proposal, state: 'proposed' }} />}
          </div>
        </div>
      )}
    </Form>
  );
}
