import { may } from '../../../shared/access.ts';
import type { getPartnership } from '../../../shared/api/partnerships.ts';
import type { getMe } from '../../../shared/api/people.ts';
import type { getStrategy } from '../../../shared/api/strategies.ts';
import type { SessionView } from '../../../shared/session/viewShape.ts';
import { call } from '../../api/call.ts';
import { inTime } from '../../api/inTime.ts';
import type { Choice } from '../../ui/SelectField.tsx';
import { ChooseBox } from './ChooseBox.tsx';
import type { Steering } from './useSteer.ts';

interface Props {
  view: SessionView;
  steering: Steering;
}

/** To another editor or owner, by name. Their page says so, and this one that it is in other hands. */
export function HandOverBox({ view, steering }: Props) {
  return (
    <ChooseBox
      heading="In whose hands"
      open="Hand over"
      act="Hand over"
      label="To whom"
      unchosen="Choose an editor or owner"
      load={() => othersOf(view.strategyId)}
      now=""
      busy={steering.busy}
      onChoose={(to) => steering.press({ act: 'hand-over', to })}
    >
      In yours. Another editor can also take over from their own page, should this one be lost.
    </ChooseBox>
  );
}

/** Who else may facilitate. */
function othersOf(s: string): Promise<Choice[]> {
  return inTime(async (signal) => {
    const { partnershipId } = await call<typeof getStrategy>(
      'GET /api/strategies/:s',
      { params: { s } },
      { signal },
    );
    const [{ members }, me] = await Promise.all([
      call<typeof getPartnership>('GET /api/partnerships/:p', { params: { p: partnershipId } }, { signal }),
      call<typeof getMe>('GET /api/me', {}, { signal }),
    ]);
    return members
      .filter(({ id, role }) => id !== me.id && may(role, 'facilitate'))
      .map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }));
  });
}
