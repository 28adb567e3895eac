import type { AgreedWords } from '../../../shared/ledger/meaning.ts';
import { limits } from '../../../shared/limits.ts';
import type { SeenAnswer } from '../../../shared/session/viewShape.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './StandingDifferences.module.css';

type Differing = AgreedWords['differing'];

interface Props {
  /** What everybody wrote. */
  said: readonly SeenAnswer[];
  differing: Differing;
  onChange: (differing: Differing) => void;
  faultOf: (index: number, words: string) => string | undefined;
}

/** Who still means something else: their words stand ready as they wrote them. In an anonymous step nobody can be named. */
export function StandingDifferences({ said, differing, onChange, faultOf }: Props) {
  const organisations = new Set([
    ...said.flatMap(({ organisation }) => organisation ?? []),
    ...differing.map(({ organisation }) => organisation),
  ]);
  if (organisations.size === 0) return null;
  return (
    <fieldset className={styles.set}>
      <legend>Differences that stand</legend>
      {[...organisations].map((organisation) => {
        const index = differing.findIndex((each) => each.organisation === organisation);
        const words = differing[index]?.words;
        return (
          <div key={organisation}>
            <Checkbox
              label={`${organisation} still means something else`}
              checked={words !== undefined}
              onChange={(differs) =>
                onChange(
                  differs
                    ? [...differing, { organisation, words: writtenBy(organisation, said) }]
                    : differing.filter((each) => each.organisation !== organisation),
                )
              }
            />
            {words !== undefined && (
              <TextArea
                label={`What ${organisation} means, in their words`}
                rows={2}
                maxLength={limits.reasonChars}
                value={words}
                onChange={(next) => onChange(differing.with(index, { organisation, words: next }))}
                error={faultOf(index, words)}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function writtenBy(organisation: string, said: readonly SeenAnswer[]): string {
  const texts = said.filter((each) => each.organisation === organisation).map(({ text }) => text);
  return texts.join('\n').slice(0, limits.reasonChars);
}
