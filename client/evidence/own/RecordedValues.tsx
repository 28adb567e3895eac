import { useState } from 'react';
import type { RecordedValue } from '../../../shared/api/ownIndicators.ts';
import { withheldBecause } from '../../../shared/evidence/absence.ts';
import { formatValue, type ValueStyle } from '../../../shared/evidence/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import styles from './own.module.css';
import { RecordValueDialog } from './RecordValueDialog.tsx';
import { WithdrawValueDialog } from './WithdrawValueDialog.tsx';

interface Props {
  partnershipId: string;
  indicator: Parameters<typeof RecordValueDialog>[0]['indicator'] & ValueStyle;
  values: readonly RecordedValue[];
  mayKeep: boolean;
}

/** What the partnership recorded itself: what stands, and behind it what was corrected or withdrawn. */
export function RecordedValues({ partnershipId, indicator, values, mayKeep }: Props) {
  const [open, setOpen] = useState<{ what: 'correct' | 'withdraw'; value: RecordedValue }>();
  const standing = values.filter(({ correctedBy, withdrawn }) => correctedBy === null && withdrawn === null);
  const earlier = values.filter((value) => !standing.includes(value));
  const close = () => setOpen(undefined);
  return (
    <>
      <ul className={styles.values} aria-label="Values that we recorded">
        {standing.map((value) => (
          <li key={value.id} className={styles.value}>
            <ValueWords value={value} style={indicator} />
            {mayKeep && (
              <Menu
                label={`More for the value for ${value.periodLabel}`}
                look="quiet"
                size="s"
                sections={[
                  {
                    actions: [
                      {
                        id: 'correct',
                        label: 'Correct…',
                        onSelect: () => setOpen({ what: 'correct', value }),
                      },
                      {
                        id: 'withdraw',
                        label: 'Withdraw…',
                        onSelect: () => setOpen({ what: 'withdraw', value }),
                      },
                    ],
                  },
                ]}
              >
                <Icon name="more" />
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>
            {earlier.length === 1 ? '1 that no longer counts' : `${earlier.length} that no longer count`}
          </summary>
          <ul className={styles.values}>
            {earlier.map((value) => (
              <li key={value.id} className={styles.value}>
                <ValueWords value={value} style={indicator} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {open?.what === 'correct' && (
        <RecordValueDialog
          partnershipId={partnershipId}
          indicator={indicator}
          corrected={open.value}
          onClose={close}
        />
      )}
      {open?.what === 'withdraw' && (
        <WithdrawValueDialog
          partnershipId={partnershipId}
          indicatorId={indicator.id}
          value={open.value}
          onClose={close}
        />
      )}
    </>
  );
}

function ValueWords({ value, style }: { value: RecordedValue; style: ValueStyle }) {
  const { account, withdrawn, correctedBy } = value;
  const figure =
    value.value === null
      ? (account?.finding ?? withheldBecause(value.status).reason)
      : formatValue(value.value, style);
  return (
    <div>
      <p>
        <b>{figure}</b> {value.periodLabel}, {value.area.name}
      </p>
      <p className={styles.quiet}>
        {value.sourceUrl === null ? (
          value.source
        ) : (
          <a href={value.sourceUrl} target="_blank" rel="noopener noreferrer">
            {value.source} (opens a new tab)
          </a>
        )}
        {value.note !== '' && ` · ${value.note}`}
      </p>
      <p className={styles.quiet}>
        Recorded by {value.recordedBy ?? 'somebody who left'} <RelativeTime at={value.recordedAt} />
        {correctedBy !== null && ' · corrected since'}
        {withdrawn !== null && ` · withdrawn by ${withdrawn.by ?? 'somebody who left'}: ${withdrawn.reason}`}
      </p>
    </div>
  );
}
