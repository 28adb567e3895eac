import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { changePartnership, deletePartnership, Partnership } from '../../shared/api/partnerships.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { AreaField } from '../ui/AreaField.tsx';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import type { ComboboxOption } from '../ui/PlainCombobox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';
import { useChange } from './useChange.ts';

export function PartnershipSettings({ partnership }: { partnership: Partnership }) {
  const navigate = useNavigate();
  const { id, areaCode, areaName } = partnership;
  const [name, setName] = useState(partnership.name);
  const [area, setArea] = useState<ComboboxOption | null>(
    areaCode === null ? null : { id: areaCode, label: areaName ?? areaCode },
  );
  const [rhythm, setRhythm] = useState(String(partnership.ratingRhythmDays));
  const [saved, setSaved] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const { send, busy, problem } = useChange({
    run: () =>
      call<typeof changePartnership>('PATCH /api/partnerships/:p', {
        params: { p: id },
        body: { name, areaCode: area?.id ?? null, ratingRhythmDays: Number(rhythm) },
      }),
    said: 'The partnership is changed.',
    after: () => setSaved(true),
  });
  return (
    <Section title="Name, place and rhythm">
      <Form
        problem={problem}
        onSubmit={() => {
          setSaved(false);
          send();
        }}
      >
        <div className={sections.columns}>
          <TextField label="Name" value={name} onChange={setName} error={faultAt(problem, 'name')} />
          <AreaField value={area} onChange={setArea} error={faultAt(problem, 'areaCode')} />
          <TextField
            label="Days that a rating is good for"
            hint="After these, an objective waits for who leads it to be rated anew."
            inputMode="numeric"
            value={rhythm}
            onChange={setRhythm}
            error={faultAt(problem, 'ratingRhythmDays')}
          />
        </div>
        <div className={sections.actions}>
          <Button type="submit" busy={busy}>
            Save
          </Button>
          {saved && <span className={sections.done}>Saved</span>}
          <Button look="quiet" onClick={() => setDeleting(true)}>
            Delete the partnership…
          </Button>
        </div>
      </Form>
      {deleting && (
        <ConfirmDialog
          title={`Delete “${partnership.name}”?`}
          act="Delete the partnership"
          said={`“${partnership.name}” is deleted.`}
          run={async () => {
            await call<typeof deletePartnership>('DELETE /api/partnerships/:p', { params: { p: id } });
            await navigate('/');
          }}
          onClose={() => setDeleting(false)}
        >
          <p>
            All its strategies go with it, for everybody. For 30 days you can bring it back from the home
            page.
          </p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
