import { Button } from '../../ui/Button.tsx';
import styles from './Stage.module.css';
import type { Steering } from './useSteer.ts';

interface Props {
  endsAt: string | null;
  serverNow: () => number;
  steering: Steering;
}

/** More time, by the server’s clock. At zero nothing closes, so there is no hurry to press. */
export function TimeButtons({ endsAt, serverNow, steering }: Props) {
  const add = (minutes: number) => {
    const left = endsAt === null ? 0 : Math.max(0, Math.ceil((Date.parse(endsAt) - serverNow()) / 1000));
    steering.press({ act: 'time', seconds: left + minutes * 60 });
  };
  return (
    <div className={styles.time}>
      {[1, 5].map((minutes) => (
        <Button key={minutes} size="s" busy={steering.busy} onClick={() => add(minutes)}>
          {endsAt === null ? `Give ${minutes} min` : `${minutes} min more`}
        </Button>
      ))}
    </div>
  );
}
