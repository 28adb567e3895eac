import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/errors.ts';
import { toProblem } from '../../api/toProblem.ts';
import { type AnswerPlace, forgetAnswer, keepAnswer, keptAnswer } from '../../sync/keptAnswers.ts';

interface Options<Value> {
  place: AnswerPlace;
  /** What it is an answer to, in words. */
  about: string;
  empty: Value;
  /** What the server has of it; null where it has nothing. */
  acknowledged: Value | null;
  post: (value: Value) => Promise<unknown>;
  /** Once the server has it. It may come after the person has gone on. */
  onAcknowledged: (value: Value) => void;
}

export interface Said<Value> {
  value: Value;
  change: (value: Value) => void;
  send: () => void;
  /** Written, and not sent as it stands. */
  unsent: boolean;
  /** To be sent, as soon as there is a connection. */
  waiting: boolean;
  busy: boolean;
  problem: Problem | null;
}

/** Between two attempts, in milliseconds. */
const pause = 3_000;

/**
 * What one person says in one place of a session. Each word is kept on the device until the server has acknowledged it; what
 * was to be sent without a connection is sent when it is back, also after the page was opened anew.
 */
export function useSaid<Value>(options: Options<Value>): Said<Value> {
  const { place, about, empty, acknowledged } = options;
  const [kept] = useState(() => keptAnswer<Value>(place));
  const [draft, setDraft] = useState<Value | null>(kept?.value ?? null);
  /** What is to be sent: what is written on after that is another draft. */
  const [sending, setSending] = useState<Value | null>(kept?.waiting ? kept.value : null);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef({ ...options, draft });
  latest.current = { ...options, draft };

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt starts anew with each count, and nothing else starts it
  useEffect(() => {
    if (sending === null) return;
    let here = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => setAttempt((count) => count + 1);
    latest.current.post(sending).then(
      () => {
        const isAll = latest.current.draft === sending;
        if (isAll) forgetAnswer(place);
        latest.current.onAcknowledged(sending);
        if (!here) return;
        if (isAll) setDraft(null);
        setSending(null);
        setProblem(null);
      },
      (error: unknown) => {
        if (!here) return;
        const refusal = toProblem(error);
        setProblem(refusal);
        if (refusal.status === 503) {
          timer = setTimeout(again, pause);
          return;
        }
        setSending(null);
        keepAnswer(place, { about, value: latest.current.draft ?? sending, waiting: false });
      },
    );
    window.addEventListener('online', again);
    return () => {
      here = false;
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [sending, attempt]);

  const value = draft ?? acknowledged ?? empty;
  return {
    value,
    change(next) {
      setDraft(next);
      if (sending === null) setProblem(null);
      keepAnswer(place, { about, value: next, waiting: false });
    },
    send() {
      keepAnswer(place, { about, value, waiting: true });
      setDraft(value);
      setSending(value);
      setProblem(null);
    },
    unsent: draft !== null && sending === null,
    waiting: sending !== null && problem !== null,
    busy: sending !== null && problem === null,
    problem: sending === null ? problem : null,
  };
}
