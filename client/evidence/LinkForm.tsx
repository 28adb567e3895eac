import { limits } from '../../shared/limits.ts';
import { type Control, controls, type MeasureKind, measureKinds } from '../../shared/strategy/document.ts';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { controlWords } from './controlWords.ts';
import { measuresWords } from './measuresWords.ts';

export interface LinkParts {
  why: string;
  control: Control | null;
  measures: MeasureKind | null;
}

export const nothingSaid: LinkParts = { why: '', control: null, measures: null };

interface Props {
  parts: LinkParts;
  onChange: (parts: LinkParts) => void;
}

/** Why an indicator was chosen, what it measures, and how much the partnership can change it. */
export function LinkForm({ parts, onChange }: Props) {
  return (
    <>
      <TextArea
        label="Why did we choose it?"
        hint="In a sentence: what would it tell us about this objective?"
        optional
        maxLength={limits.reasonChars}
        value={parts.why}
        onChange={(why) => onChange({ ...parts, why })}
      />
      <ChoiceCards
        legend="What does it measure?"
        hint="Only an outcome tells whether people or the place are better off."
        cards={measureKinds.map((value) => ({ value, ...measuresWords[value] }))}
        value={parts.measures}
        onChange={(measures) => onChange({ ...parts, measures })}
      />
      <ChoiceCards
        legend="How much control do we have over it?"
        hint="A red that nobody here can change is another conversation than a red that we can."
        cards={controls.map((value) => ({ value, ...controlWords[value] }))}
        value={parts.control}
        onChange={(control) => onChange({ ...parts, control })}
      />
    </>
  );
}
