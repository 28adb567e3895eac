import { useEffect, useState } from 'react';
import styles from './Countdown.module.css';

interface Props {
  /** ISO 8601, by the server’s clock. */
  endsAt: string;
  serverNow: () => number;
}

/** The time that is left. It is quiet, and at zero nothing closes: people who are in the middle of a sentence finish it. */
export function Countdown({ endsAt, serverNow }: Props) {
  const [left, setLeft] = useState(() => secondsTo(endsAt, serverNow()));
  useEffect(() => {
    const update = () => setLeft(secondsTo(endsAt, serverNow()));
    update();
    const timer = setInterval(update, 250);
    return () => clearInterval(timer);
  }, [endsAt, serverNow]);
  return (
    // A timer is not read out each second; who wants to know goes to it.
    <span role="timer" className={styles.timer} aria-label={spokenTime(left)}>
      {shownTime(left)}
    </span>
  );
}

function secondsTo(endsAt: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 1000));
}

/** "02:41", "1:02:41" */
export function shownTime(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}

function spokenTime(seconds: number): string {
  if (seconds === 0) return 'The time is up. Finish what you are doing.';
  const minutes = Math.floor(seconds / 60);
  const parts = [minutes > 0 ? `${minutes} min` : '', `${seconds % 60} s`].filter(Boolean);
  return `Time left: ${parts.join(' ')}`;
}
