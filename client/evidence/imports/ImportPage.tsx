import { may } from '../../../shared/access.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { EvidencePage } from '../EvidencePage.tsx';
import styles from './imports.module.css';
import { PastImports } from './PastImports.tsx';
import { UploadFile } from './UploadFile.tsx';

/** Brings a file of figures in, and shows those that came before. */
export function ImportPage() {
  return (
    <EvidencePage title="Import data" below>
      {(home) => {
        const mayImport = may(home.role, 'import-evidence');
        return (
          <>
            <p className={styles.eyebrow}>Evidence</p>
            <PageHeading>Import data</PageHeading>
            <p className={styles.lede}>
              Figures that you import lie over the published ones, for this partnership alone. You see what
              would be imported, and what would be left out and why, before anything changes.
            </p>
            {mayImport ? <UploadFile home={home} /> : <p>Editors of this partnership can import files.</p>}
            <PastImports home={home} mayImport={mayImport} />
          </>
        );
      }}
    </EvidencePage>
  );
}
