import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Waiting } from '../../../shared/api/waiting.ts';
import { toProblem } from '../../api/toProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDateLong } from '../../ui/dates.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import styles from '../InboxPage.module.css';
import { useWaiting } from '../useInbox.ts';
import { ObjectiveDue } from './ObjectiveDue.tsx';
import { QuestionItem } from './QuestionItem.tsx';

/** What waits for an answer of this person. */
export function WaitingList() {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusStays(section, heading);
  const waiting = useWaiting();
  const { data } = waiting;
  const nothing =
    data && [data.questions, data.objectives, data.sessions, data.forecasts].every((all) => all.length === 0);
  return (
    <section ref={section} className={styles.section} aria-labelledby="waiting">
      <div className={styles.head}>
        <h2 ref={heading} id="waiting" tabIndex={-1}>
          Waiting for you
        </h2>
      </div>
      {waiting.isPending && <Loading what="what waits for you" />}
      {waiting.isError && (
        <ProblemNotice problem={toProblem(waiting.error)} onRetry={() => void waiting.refetch()} />
      )}
      {nothing && <p className={styles.quiet}>Nobody waits for you: no question is open, nothing is due.</p>}
      {data && (
        <>
          <Sessions sessions={data.sessions} />
          <Questions questions={data.questions} />
          <Objectives waiting={data} />
          <Forecasts forecasts={data.forecasts} />
        </>
      )}
    </section>
  );
}

function Sessions({ sessions }: Pick<Waiting, 'sessions'>) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h3 className={styles.label}>On now</h3>
      <ul className={styles.list}>
        {sessions.map(({ sessionId, title, strategyTitle, openedAt, path }) => (
          <li key={sessionId} className={styles.item}>
            <p className={styles.words}>
              <a href={path}>Take part in “{title}”</a>
            </p>
            <p className={styles.meta}>
              <span>{strategyTitle}</span>
              <span>
                opened <RelativeTime at={openedAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Questions({ questions }: Pick<Waiting, 'questions'>) {
  if (questions.length === 0) return null;
  return (
    <>
      <h3 className={styles.label}>Questions</h3>
      <ul className={styles.list}>
        {questions.map((question) => (
          <QuestionItem key={question.threadId} question={question} />
        ))}
      </ul>
    </>
  );
}

/** So many forms stand open at once. */
const shownAtFirst = 6;

function Objectives({ waiting: { objectives, partnerships } }: { waiting: Waiting }) {
  const [all, setAll] = useState(false);
  if (objectives.length === 0) return null;
  const shown = all ? objectives : objectives.slice(0, shownAtFirst);
  return (
    <>
      <h3 className={styles.label}>Objectives that you lead, due to be rated</h3>
      <ul className={styles.list}>
        {shown.map((objective) => {
          const home = partnerships.find(({ id }) => id === objective.partnershipId);
          return home && <ObjectiveDue key={objective.objectiveId} objective={objective} home={home} />;
        })}
      </ul>
      {shown.length < objectives.length && (
        <div className={styles.more}>
          <Button size="s" onClick={() => setAll(true)}>
            Show all {objectives.length}
          </Button>
        </div>
      )}
    </>
  );
}

function Forecasts({ forecasts }: Pick<Waiting, 'forecasts'>) {
  if (forecasts.length === 0) return null;
  return (
    <>
      <h3 className={styles.label}>Forecasts that you were asked for</h3>
      <ul className={styles.list}>
        {forecasts.map(({ forecastId, title, closes, path }) => (
          <li key={forecastId} className={styles.item}>
            <p className={styles.words}>
              <Link to={path}>{title}</Link>
            </p>
            {closes !== null && (
              <p className={styles.meta}>Answers are taken until {formatDateLong(closes)}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
