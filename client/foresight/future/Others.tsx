import type { ForesightRow } from '../../../shared/foresight/foresight.ts';
import { useNarrow } from '../../ui/useNarrow.ts';
import styles from './Future.module.css';
import { OthersList } from './OthersList.tsx';
import { type OthersProps, OthersTable } from './OthersTable.tsx';

/** The linked indicators that are not starred; those of which nothing can be said stand apart, under the reason. */
export function Others({ rows, ...rest }: OthersProps) {
  const narrow = useNarrow();
  const known: ForesightRow[] = [];
  const unknown = new Map<string, ForesightRow[]>();
  for (const row of rows) {
    const why = row.dates.find(({ year }) => year === rest.year)?.why ?? null;
    if (why === null) known.push(row);
    else unknown.set(why, [...(unknown.get(why) ?? []), row]);
  }
  return (
    <>
      {known.length > 0 &&
        (narrow ? (
          <OthersList {...rest} rows={known} label={`The others at the end of ${rest.year}`} />
        ) : (
          <OthersTable {...rest} rows={known} />
        ))}
      {unknown.size > 0 && (
        <>
          <h3 className={styles.unknown}>Too little is known to look ahead</h3>
          {[...unknown].map(([why, few]) => (
            <div key={why} className={styles.why}>
              <p>{why}</p>
              <OthersList {...rest} rows={few} label={why} unknown />
            </div>
          ))}
        </>
      )}
    </>
  );
}
