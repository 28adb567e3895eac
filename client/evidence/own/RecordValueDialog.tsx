import { useState } from 'react';
import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import type { RecordedValue, recordValue } from '../../../shared/api/ownIndicators.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FigureFields } from './FigureFields.tsx';
import { blankFigure, type Figure, figureFaults, figureOf, sentFigure } from './figure.ts';
import { PeriodField } from './PeriodField.tsx';
import { type PeriodFault, type PeriodParts, periodText } from './periodText.ts';
import { useEvidenceChange } from './useEvidenceChange.ts';

interface Props {
  partnershipId: string;
  indicator: Pick<IndicatorDetail, 'id' | 'title' | 'unit' | 'own'>;
  /** The value that is corrected: for the same place and period. */
  corrected: RecordedValue | undefined;
  onClose: () => void;
}

/** Records a value with its source, or corrects one in the open. */
export function RecordValueDialog({ partnershipId, indicator, corrected, onClose }: Props) {
  const words = indicator.own?.kind === 'words';
  const [before] = useState<Figure>(() => (corrected ? figureOf(corrected) : blankFigure));
  const [figure, setFigure] = useState(before);
  const [period, setPeriod] = useState<PeriodParts>({
    kind: 'year',
    year: '',
    lastYear: '',
    month: '01',
    day: '',
  });
  const [source, setSource] = useState(corrected?.source ?? '');
  const [sourceUrl, setSourceUrl] = useState(corrected?.sourceUrl ?? '');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<PeriodFault>();
  const [wrong, setWrong] = useState<ReturnType<typeof figureFaults>>({});
  const { send, busy, problem } = useEvidenceChange<string>(
    partnershipId,
    async (text) => {
      await call<typeof recordValue>('POST /api/partnerships/:p/indicators/:i/values', {
        params: { p: partnershipId, i: indicator.id },
        body: {
          period: text,
          ...sentFigure(figure, words),
          source,
          sourceUrl: sourceUrl.trim() === '' ? null : sourceUrl,
          note,
          ...(corrected ? { corrects: corrected.id, area: corrected.area.code } : {}),
        },
      });
      return corrected ? 'The value is corrected. The earlier one stays readable.' : 'The value is recorded.';
    },
    onClose,
  );
  function submit(): void {
    const read = corrected ? { text: corrected.period } : periodText(period);
    const faults = words ? {} : figureFaults(figure);
    setWrong(faults);
    setMissing('fault' in read ? read.fault : undefined);
    if ('text' in read && Object.values(faults).every((fault) => fault === undefined)) send(read.text);
  }
  return (
    <FormDialog
      title={corrected ? `Correct the value for ${corrected.periodLabel}` : 'Record a value'}
      act={corrected ? 'Correct it' : 'Record it'}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
      unsaved={figure !== before || note !== ''}
      intro={
        <p>
          {indicator.title}
          {corrected ? `, ${corrected.area.name}` : ', for our place'}. It lies over what is published, for
          this partnership alone.
        </p>
      }
    >
      {!corrected && (
        <PeriodField parts={period} onChange={setPeriod} fault={missing} error={faultAt(problem, 'period')} />
      )}
      <FigureFields
        figure={figure}
        words={words}
        unit={indicator.unit}
        onChange={setFigure}
        faultOf={(path) => wrong[path] ?? faultAt(problem, path)}
      />
      <TextField
        label="Where does it come from?"
        hint="Who counted or asked, and in what: “Residents’ survey, council, spring 2026”."
        maxLength={limits.titleChars}
        value={source}
        onChange={setSource}
        error={faultAt(problem, 'source')}
      />
      <TextField
        label="A page where it can be checked"
        hint="With https://"
        optional
        type="url"
        value={sourceUrl}
        onChange={setSourceUrl}
        error={faultAt(problem, 'sourceUrl')}
      />
      <TextField
        label={corrected ? 'Why is it corrected?' : 'What to know about it'}
        optional
        maxLength={limits.reasonChars}
        value={note}
        onChange={setNote}
        error={faultAt(problem, 'note')}
      />
    </FormDialog>
  );
}
