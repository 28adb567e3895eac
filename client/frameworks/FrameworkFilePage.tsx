import { useState } from 'react';
import { useParams } from 'react-router';
import { PageHeading } from '../app/PageHeading.tsx';
import { ChooseFile, type ReadFile } from './ChooseFile.tsx';
import { FileContents } from './FileContents.tsx';
import { FrameworksFrame } from './FrameworksFrame.tsx';
import styles from './frameworks.module.css';
import { MakeFromFile } from './MakeFromFile.tsx';
import { useFrameworkList } from './useFrameworkData.ts';

/** Brings the list of aims that a partnership has as a CSV: first what is in it and what is wrong, then the framework. */
export function FrameworkFilePage() {
  const { p = '' } = useParams();
  const [read, setRead] = useState<ReadFile>();
  return (
    <FrameworksFrame
      title="Bring a CSV file"
      of={useFrameworkList(p)}
      back={{ to: `/p/${p}/frameworks`, label: 'Back to the frameworks' }}
    >
      {({ frameworks }, { mayKeep }) => (
        <>
          <p className={styles.eyebrow}>Frameworks</p>
          <PageHeading className={styles.heading}>Bring a CSV file</PageHeading>
          <p className={styles.lede}>
            One row for each aim. Columns: <b>id</b>, <b>title</b>, <b>parent</b> (the id or title of the aim
            it lies in), <b>heading</b>, <b>meaning</b>. Only the title is needed. You see what would be made
            before anything is.
          </p>
          {!mayKeep && <p>Editors of this partnership can bring frameworks.</p>}
          {mayKeep && <ChooseFile p={p} onRead={setRead} />}
          {read && <FileContents contents={read.contents} />}
          {read && read.contents.errors.length === 0 && (
            <MakeFromFile key={read.at} p={p} file={read.file} frameworks={frameworks} />
          )}
        </>
      )}
    </FrameworksFrame>
  );
}
