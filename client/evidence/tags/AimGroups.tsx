import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { toProblem } from '../../api/toProblem.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFrameworks } from '../useFrameworks.ts';
import { FrameworkGroup } from './FrameworkGroup.tsx';
import styles from './tags.module.css';

interface Props {
  partnershipId: string;
  tags: readonly string[];
  /** What carries them: “An objective”. */
  what: string;
  onTag: (tag: string, on: boolean) => void;
  /** Someone who opened them to choose begins with the search. */
  autoFocus?: boolean;
}

/** The aims of every framework, found by words. */
export function AimGroups({ partnershipId, tags, what, onTag, autoFocus = false }: Props) {
  const [query, setQuery] = useState('');
  const frameworks = useFrameworks(partnershipId);
  if (frameworks.isError) {
    return <ProblemNotice problem={toProblem(frameworks.error)} onRetry={() => void frameworks.refetch()} />;
  }
  if (!frameworks.data) return <Loading what="the frameworks" />;
  const full = tags.length >= limits.tagsPerObjective;
  return (
    <>
      <TextField
        label="Find an aim"
        type="search"
        placeholder="health, skills, homes"
        autoFocus={autoFocus}
        value={query}
        onChange={setQuery}
      />
      {full && (
        <p>
          {what} has at most {limits.tagsPerObjective} aims. Take one off to add another.
        </p>
      )}
      <div className={styles.groups}>
        {frameworks.data.map((framework) => (
          <FrameworkGroup
            key={framework.id}
            framework={framework}
            query={query}
            tags={tags}
            full={full}
            onTag={onTag}
          />
        ))}
      </div>
    </>
  );
}
