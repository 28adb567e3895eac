import { stages } from '../../shared/ledger/stages.ts';
import { DirectionMark } from '../ui/DirectionMark.tsx';
import { MeaningMark } from '../ui/MeaningMark.tsx';
import { RagBadge } from '../ui/RagBadge.tsx';
import { RagIcon } from '../ui/RagIcon.tsx';
import { RagStrip } from '../ui/RagStrip.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { Row, Section } from './Section.tsx';
import { everyRating, history } from './samples.ts';

const directions = [
  'improving',
  'steady',
  'worsening',
  'rising',
  'falling',
  'not-enough-data',
  'unknown',
] as const;

export function Ratings() {
  const key = (value: (typeof everyRating)[number]) =>
    value === null ? 'none' : typeof value === 'string' ? value : value.label;
  return (
    <Section title="Ratings">
      {(['s', 'm', 'l'] as const).map((size) => (
        <Row key={size}>
          {everyRating.map((value) => (
            <RagBadge key={key(value)} value={value} size={size} />
          ))}
        </Row>
      ))}
      {[8, 12, 20].map((size) => (
        <Row key={size}>
          {everyRating.map((value) => (
            <RagIcon key={key(value)} value={value} size={size} of="Warm homes" />
          ))}
        </Row>
      ))}
      <Row>
        <RagStrip ratings={history('AARRR')} />
        <RagStrip ratings={history('GGAAG')} />
        <RagStrip ratings={history('NRA')} size="s" />
        <RagStrip ratings={[]} />
      </Row>
      <Row>
        {directions.map((direction) => (
          <DirectionMark key={direction} direction={direction} />
        ))}
        <DirectionMark direction="worsening" since="since June" />
        <RagBadge value={everyRating[0] ?? null} />
        <DirectionMark direction="worsening" compact />
      </Row>
      <Row>
        <MeaningMark standing="agreed" />
        <MeaningMark standing="differs" />
      </Row>
      <Row>
        {stages.map((stage) => (
          <StageMark key={stage} stage={stage} skipped={[]} />
        ))}
        <StageMark stage="act" skipped={['baseline', 'design']} />
      </Row>
    </Section>
  );
}
