import type { Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { faultAt } from '../../api/faultAt.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TagFields } from '../tags/TagFields.tsx';
import type { About, OwnKind } from './aboutIndicator.ts';
import styles from './own.module.css';

interface Props {
  partnershipId: string;
  kind: OwnKind;
  about: About;
  onChange: (about: About) => void;
  problem: Problem | null;
}

const polarities = [
  { value: 'higher', label: 'Higher is better' },
  { value: 'lower', label: 'Lower is better' },
  { value: 'neither', label: 'Neither is better' },
] as const;
const decimalPlaces = ['0', '1', '2', '3'].map((value) => ({
  value,
  label: value === '0' ? 'None: 64' : `${value}: 64.${'5'.repeat(Number(value))}`,
}));

/** What there is to say about an own indicator. */
export function AboutFields({ partnershipId, kind, about, onChange, problem }: Props) {
  const change = (parts: Partial<About>) => onChange({ ...about, ...parts });
  const fault = (path: string) => faultAt(problem, path);
  return (
    <>
      <TextField
        label="Title"
        hint="What it counts, so that anybody understands it: “People who feel safe at night”."
        maxLength={limits.titleChars}
        value={about.title}
        onChange={(title) => change({ title })}
        error={fault('title')}
      />
      <TextArea
        label="What does it mean?"
        hint="In a sentence: who is counted, and how."
        optional
        maxLength={limits.reasonChars}
        value={about.description}
        onChange={(description) => change({ description })}
        error={fault('description')}
      />
      {kind !== 'words' && (
        <div className={styles.together}>
          {kind === 'number' && (
            <TextField
              label="Unit"
              hint="“visits”, “£”, “per 1,000 people”."
              optional
              maxLength={40}
              value={about.unit}
              onChange={(unit) => change({ unit })}
              error={fault('unit')}
            />
          )}
          <SelectField
            label="Decimal places"
            choices={decimalPlaces}
            value={about.decimals}
            onChange={(decimals) => change({ decimals })}
            error={fault('decimals')}
          />
          <SelectField
            label="Which way is better?"
            choices={polarities}
            value={about.polarity}
            onChange={(polarity) => change({ polarity })}
            error={fault('polarity')}
          />
        </div>
      )}
      <TextField
        label="Who counts it?"
        optional
        maxLength={limits.titleChars}
        value={about.source}
        onChange={(source) => change({ source })}
        error={fault('source')}
      />
      <TextField
        label="Where can it be read up?"
        hint="The address of a page, with https://"
        optional
        type="url"
        value={about.sourceUrl}
        onChange={(sourceUrl) => change({ sourceUrl })}
        error={fault('sourceUrl')}
      />
      <TextField
        label="How often is there a new one?"
        optional
        maxLength={limits.nameChars}
        value={about.frequency}
        onChange={(frequency) => change({ frequency })}
        error={fault('frequency')}
      />
      <TextField
        label="What to be careful about"
        optional
        maxLength={limits.reasonChars}
        value={about.caveat}
        onChange={(caveat) => change({ caveat })}
        error={fault('caveat')}
      />
      <TagFields partnershipId={partnershipId} tags={about.tags} onChange={(tags) => change({ tags })} />
    </>
  );
}
