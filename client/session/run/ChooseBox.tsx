import { type ReactNode, useId, useState } from 'react';
import { useSend } from '../../api/useSend.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { type Choice, SelectField } from '../../ui/SelectField.tsx';
import box from './box.module.css';

interface Props {
  heading: string;
  /** How it stands. */
  children: ReactNode;
  /** What the button says that brings the choices, and what the one says that acts. */
  open: string;
  act: string;
  label: string;
  /** What there is to choose from: asked for when it is wanted, since it changes meanwhile. */
  load: () => Promise<readonly Choice[]>;
  /** What is chosen at first; empty for nothing. */
  now: string;
  unchosen?: string;
  busy: boolean;
  onChoose: (value: string) => void;
}

/** One of the facilitator’s choices from a list. Nothing happens by looking at it. */
export function ChooseBox({ heading, children, open, act, label, load, now, unchosen, ...rest }: Props) {
  const { busy, onChoose } = rest;
  const id = useId();
  const [choices, setChoices] = useState<readonly Choice[]>();
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const loading = useSend(async () => {
    const found = await load();
    setChosen(now);
    setTried(false);
    setChoices(found);
  });
  const missing = unchosen !== undefined && chosen === '';
  return (
    <section className={box.box} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div className={box.quiet}>{children}</div>
      {choices === undefined ? (
        <Form problem={loading.problem} onSubmit={() => loading.send()}>
          <Button type="submit" busy={loading.busy}>
            {open}
          </Button>
        </Form>
      ) : (
        <Form
          problem={null}
          onSubmit={() => {
            setTried(true);
            if (missing) return;
            onChoose(chosen);
            setChoices(undefined);
          }}
        >
          <SelectField
            label={label}
            choices={choices}
            {...(unchosen === undefined ? {} : { unchosen })}
            value={chosen}
            onChange={setChosen}
            error={tried && missing ? unchosen : undefined}
          />
          <div className={box.acts}>
            <Button onClick={() => setChoices(undefined)}>Leave it</Button>
            <Button type="submit" look="primary" busy={busy}>
              {act}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
