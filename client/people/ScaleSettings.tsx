import { useState } from 'react';
import type { Partnership, setScale } from '../../shared/api/partnerships.ts';
import { newId } from '../../shared/ids.ts';
import { levelShapes } from '../../shared/ledger/levels.ts';
import type { Level, Scale } from '../../shared/ledger/scale.ts';
import { call } from '../api/call.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { RagBadge } from '../ui/RagBadge.tsx';
import { LevelForm } from './LevelForm.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';
import { useChange } from './useChange.ts';

/** The rating scale: three to five levels from worst to best, each in the partnership's own words. */
export function ScaleSettings({ partnership }: { partnership: Partnership }) {
  const [scale, setLevels] = useState<Scale>(partnership.scale);
  const [open, setOpen] = useState(false);
  const [focused, setFocused] = useState<string>();
  const { send, busy, problem } = useChange({
    run: () =>
      call<typeof setScale>('PUT /api/partnerships/:p/scale', {
        params: { p: partnership.id },
        body: { scale },
      }),
    said: 'The scale is saved.',
    after: () => setOpen(false),
  });
  const replace = (index: number, level: Level) => setLevels(scale.with(index, level));
  function start(): void {
    // As it stands by now: another owner may have changed it since this page was opened.
    setLevels(partnership.scale);
    setFocused(partnership.scale[0]?.id);
    setOpen(true);
  }
  function add(): void {
    const level = freshLevel(scale);
    // Just below the best.
    setLevels(scale.toSpliced(-1, 0, level));
    setFocused(level.id);
  }
  return (
    <Section title="Rating scale" action={!open && <Button onClick={start}>Change the scale</Button>}>
      <p className={sections.lede}>
        From worst to best. Ratings already made keep the words they were made with. “Cannot be assessed” is
        always a choice too, and is counted apart.
      </p>
      {!open && (
        <ul className={sections.list}>
          {partnership.scale.map((level) => (
            <li key={level.id} className={sections.row}>
              <span className={sections.level}>
                <RagBadge value={level} />
                <span>
                  {level.meaning} <span className={sections.quiet}>{level.response}</span>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <Form problem={problem} onSubmit={send}>
          {scale.map((level, index) => (
            <LevelForm
              key={level.id}
              level={level}
              place={index + 1}
              path={`scale.${index}`}
              focusFirst={level.id === focused}
              problem={problem}
              onChange={(changed) => replace(index, changed)}
              onRemove={scale.length > 3 ? () => setLevels(scale.toSpliced(index, 1)) : undefined}
            />
          ))}
          <div className={sections.actions}>
            <Button type="submit" look="primary" busy={busy}>
              Save the scale
            </Button>
            {scale.length < 5 && <Button onClick={add}>Add a level</Button>}
            <Button look="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

/** A level with a shape that is still free: two levels of one shape look alike in greyscale. */
function freshLevel(scale: Scale): Level {
  const taken = new Set(scale.map(({ shape }) => shape));
  const shape = levelShapes.find((each) => !taken.has(each)) ?? 'square';
  return { id: `l${newId()}`, label: '', meaning: '', response: '', shape, tone: 'amber-green' };
}
