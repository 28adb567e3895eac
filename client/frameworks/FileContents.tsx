import type { CheckedFile } from '../../shared/api/frameworkFiles.ts';
import { Table } from '../ui/Table.tsx';
import styles from './frameworks.module.css';
import { counted } from './words.ts';

/** What a file holds: what is wrong with it first, by row and column. */
export function FileContents({ contents: { items, columns, ignored, errors } }: { contents: CheckedFile }) {
  const titles = new Map(items.map(({ key, title }) => [key, title]));
  return (
    <>
      {errors.length > 0 && (
        <section className={styles.section} aria-labelledby="wrong">
          <h2 id="wrong">{counted(errors.length, 'thing')} to put right first</h2>
          <p className={styles.quiet}>Nothing was made. Mend the file as you have it, and choose it again.</p>
          <ul className={styles.faults}>
            {errors.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {items.length > 0 && (
        <section className={styles.section} aria-labelledby="contents">
          <h2 id="contents">{counted(items.length, 'aim')} in it</h2>
          <p className={styles.quiet}>
            Read as {columns.map(({ field, column }) => `${field} from “${column}”`).join(', ')}.
            {ignored.length > 0 && ` Left out: ${ignored.map((name) => `“${name}”`).join(', ')}.`}
          </p>
          <Table caption="The aims in the file">
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Aim</th>
                <th scope="col">Part of</th>
                <th scope="col">Heading</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ row, key, title, parent, heading, meaning }) => (
                <tr key={row}>
                  <td>{row}</td>
                  <th scope="row">
                    {title} <small className={styles.facts}>{key}</small>
                    {meaning !== '' && <p className={styles.meaning}>{meaning}</p>}
                  </th>
                  <td>{parent === null ? '' : titles.get(parent)}</td>
                  <td>{heading}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
    </>
  );
}
