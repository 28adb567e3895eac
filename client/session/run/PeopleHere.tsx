import type { SessionView } from '../../../shared/session/viewShape.ts';
import box from './box.module.css';

/** Who is here and how many have answered; never what. In an anonymous step not even of whom. */
export function PeopleHere({ view: { people = [], organisations, joined } }: { view: SessionView }) {
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
                <span>{each.organisation}</span>
                <small>
                  {each.people} here
                  {answeredWords(people.filter(({ organisation }) => organisation === each.organisation))}
                </small>
              </li>
            ))}
          </ul>
          <details>
            <summary>By name</summary>
            <ul className={box.lines}>
              {people.map(({ id, name, organisation, answered }) => (
                <li key={id}>
                  <span>{name}</span>
                  <small>
                    {organisation}
                    {answered && ', answered'}
                  </small>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}

function answeredWords(people: NonNullable<SessionView['people']>): string {
  if (people.some(({ answered }) => answered === null)) return '';
  return `, ${people.filter(({ answered }) => answered).length} answered`;
}
