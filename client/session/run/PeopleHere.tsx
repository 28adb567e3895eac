import { useState } from 'react';
import { isAnswered } from '../../../shared/session/stepKinds.ts';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { currentStep } from '../stepWords.ts';
import box from './box.module.css';
import { MergeForm } from './MergeForm.tsx';
import { useMarks } from './useMarks.ts';

interface Props {
  view: SessionView;
  reload: () => void;
  mayMark: boolean;
}

/** Who is here, how many have answered, and who spoke; never what. In an anonymous step nobody learns of whom. */
export function PeopleHere({ view, reload, mayMark }: Props) {
  const { people = [], heard = [], organisations, joined } = view;
  const step = currentStep(view);
  const isAsked = step !== undefined && isAnswered(step.kind);
  const marks = useMarks(view.id, reload);
  const [twin, setTwin] = useState<string>();
  const heardOf = (organisation: string) => heard.find((each) => each.organisation === organisation);
  const spokenBy = (organisation: string) => heardOf(organisation)?.marks ?? 0;
  const writtenBy = (organisation: string) => heardOf(organisation)?.edits ?? 0;
  return (
    <section className={box.box} aria-labelledby="here">
      <h2 id="here">Who is here</h2>
      <p className={box.quiet}>
        {joined === 0 ? 'Nobody has joined yet.' : joined === 1 ? '1 person' : `${joined} people`}
      </p>
      {joined > 0 && (
        <>
          <ul className={box.lines}>
            {organisations.map((each) => (
              <li key={each.organisation}>
                <span>
                  {each.organisation}
                  <small>
                    {each.people} here
                    {isAsked &&
                      answeredWords(people.filter(({ organisation }) => organisation === each.organisation))}
                    {spokenBy(each.organisation) > 0 && `, spoke ${spokenBy(each.organisation)} ×`}
                    {writtenBy(each.organisation) > 0 &&
                      `, wrote in ${partsWords(writtenBy(each.organisation))}`}
                  </small>
                </span>
                {mayMark && (
                  <Button
                    size="s"
                    look="quiet"
                    aria-label={`Mark that ${each.organisation} spoke`}
                    busy={marks.busy}
                    onClick={() => marks.send(each.organisation)}
                  >
                    Spoke
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {marks.problem && <ProblemNotice problem={marks.problem} />}
          <details>
            <summary>By name</summary>
            <ul className={box.lines}>
              {people.map(({ id, name, organisation, answered }) => (
                <li key={id}>
                  <span>
                    {name}
                    <small>
                      {organisation}
                      {answered && ', answered'}
                    </small>
                  </span>
                  {mayMark && people.length > 1 && (
                    <Button
                      size="s"
                      look="quiet"
                      aria-label={`Somebody else is ${name} too`}
                      onClick={() => setTwin(id)}
                    >
                      Merge
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      {twin !== undefined && (
        <MergeForm view={view} keep={twin} reload={reload} onClose={() => setTwin(undefined)} />
      )}
    </section>
  );
}

function partsWords(many: number): string {
  return many === 1 ? '1 part' : `${many} parts`;
}

function answeredWords(people: NonNullable<SessionView['people']>): string {
  if (people.some(({ answered }) => answered === null)) return '';
  return `, ${people.filter(({ answered }) => answered).length} answered`;
}
