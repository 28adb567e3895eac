import type { getStrategy } from '../../../shared/api/strategies.ts';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import { call } from '../../api/call.ts';
import { inTime } from '../../api/inTime.ts';
import type { Choice } from '../../ui/SelectField.tsx';
import { litWords } from '../litWords.ts';
import { aboutChoices } from '../plan/aboutChoices.ts';
import { ChooseBox } from './ChooseBox.tsx';
import type { Steering } from './useSteer.ts';

interface Props {
  view: SessionView;
  steering: Steering;
}

/** What everybody is asked to look at: pages of the strategy go there, and phones show its words. */
export function SpotlightBox({ view, steering }: Props) {
  const { spotlight, strategyId } = view;
  return (
    <ChooseBox
      heading="Spotlight"
      open="Choose a block"
      act="Put it in the spotlight"
      label="Block of the strategy"
      load={() => blocksOf(strategyId)}
      now={spotlight?.target ?? ''}
      busy={steering.busy}
      onChoose={(target) => steering.press({ act: 'spotlight', target: target === '' ? null : target })}
    >
      {spotlight
        ? `Everybody is asked to look at ${litWords(spotlight)}.`
        : 'Nothing: everybody looks where they like.'}
    </ChooseBox>
  );
}

async function blocksOf(s: string): Promise<Choice[]> {
  const strategy = await inTime((signal) =>
    call<typeof getStrategy>('GET /api/strategies/:s', { params: { s } }, { signal }),
  );
  return [
    { value: '', label: 'Nothing' },
    { value: s, label: 'The vision' },
    ...aboutChoices(strategy, 'rate'),
  ];
}
