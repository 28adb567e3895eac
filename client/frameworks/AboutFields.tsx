import type { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { faultAt } from '../api/faultAt.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { About } from './aboutFramework.ts';

interface Props {
  about: About;
  onChange: (about: About) => void;
  /** Those that it may take the place of. */
  others: readonly { id: string; title: string; version: string }[];
  problem: Problem | null;
}

const nothing = 'nothing';

/** What there is to say about a framework as a whole. */
export function AboutFields({ about, onChange, others, problem }: Props) {
  const change = (part: Partial<About>) => onChange({ ...about, ...part });
  return (
    <>
      <TextField
        label="Title"
        hint="For example: Corporate plan, Net zero."
        maxLength={limits.titleChars}
        value={about.title}
        onChange={(title) => change({ title })}
        error={faultAt(problem, 'title')}
      />
      <TextField
        label="Version"
        hint="So that the next one can be told from it: a year will do."
        maxLength={limits.nameChars}
        value={about.version}
        onChange={(version) => change({ version })}
        error={faultAt(problem, 'version')}
      />
      <TextField
        label="Where it stands"
        hint="The document, or the meeting that agreed it."
        optional
        maxLength={limits.titleChars}
        value={about.source}
        onChange={(source) => change({ source })}
        error={faultAt(problem, 'source')}
      />
      <TextField
        label="Address of it on the web"
        optional
        inputMode="url"
        value={about.sourceUrl}
        onChange={(sourceUrl) => change({ sourceUrl })}
        error={faultAt(problem, 'sourceUrl')}
      />
      <SelectField
        label="It takes the place of"
        optional
        choices={[
          { value: nothing, label: 'Nothing: it is new' },
          ...others.map(({ id, title, version }) => ({ value: id, label: `${title}, ${version}` })),
        ]}
        value={about.supersedes === '' ? nothing : about.supersedes}
        onChange={(value) => change({ supersedes: value === nothing ? '' : value })}
        error={faultAt(problem, 'supersedes')}
      />
    </>
  );
}
