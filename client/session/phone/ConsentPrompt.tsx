import { useState } from 'react';
import type { consent } from '../../../shared/api/sessions.ts';
import { limits } from '../../../shared/limits.ts';
import type { StepView } from '../../../shared/session/viewShape.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { inTime } from '../../api/inTime.ts';
import { type Card, ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { stepTitle } from '../stepWords.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { placeIn, useHere } from './here.ts';
import { useSaid } from './useSaid.ts';

type Answer = 'agree' | 'stand-aside' | 'dissent';
interface Consent {
  answer: Answer | null;
  words: string;
}

const cards: Card<Answer>[] = [
  { value: 'agree', label: 'I agree' },
  {
    value: 'stand-aside',
    label: 'I stand aside',
    meaning: 'Not how I see it, and I don’t stand in its way.',
  },
  { value: 'dissent', label: 'I dissent', meaning: 'My words are kept beside the rating.' },
];

/** What one says to the rating that was recorded: signed, by each from their own phone. */
export function ConsentPrompt({
  step,
  recorded,
}: {
  step: StepView;
  recorded: StepView['recorded'][number];
}) {
  const { view, reload } = useHere();
  const [missing, setMissing] = useState(false);
  const said = useSaid<Consent>({
    place: placeIn(view, `${step.id}.${recorded.round}.consent`),
    about: `What you say to the rating of “${stepTitle(step)}”`,
    empty: { answer: null, words: '' },
    acknowledged: recorded.mine as Consent | null,
    async post({ answer, words }) {
      if (answer === null) return;
      await inTime((signal) =>
        call<typeof consent>(
          'POST /api/sessions/:id/consents',
          { params: { id: view.id }, body: { step: step.id, round: recorded.round, answer, words } },
          { signal, whenNotSignedIn: 'stay' },
        ),
      );
    },
    onAcknowledged: reload,
  });
  const { answer, words } = said.value;
  const needsWords = answer === 'dissent' && words.trim() === '';
  return (
    <AnswerForm
      said={said}
      isSent={recorded.mine !== null}
      act="Sign what I say"
      promise="It is kept for good, with your name and organisation."
      sentWords="Signed. You can say something else until the session closes."
      onSubmit={() => {
        setMissing(true);
        if (answer !== null && !needsWords) said.send();
      }}
    >
      <ChoiceCards
        legend="What do you say to it?"
        cards={cards}
        value={answer}
        onChange={(next) => said.change({ ...said.value, answer: next })}
        error={missing && answer === null ? 'Choose one' : faultAt(said.problem, 'answer')}
      />
      {answer !== null && (
        <TextArea
          label={answer === 'dissent' ? 'What you dissent from, in your own words' : 'In your own words'}
          optional={answer !== 'dissent'}
          rows={3}
          maxLength={limits.reasonChars}
          value={words}
          onChange={(next) => said.change({ ...said.value, words: next })}
          error={
            missing && needsWords
              ? 'Say in your own words what you dissent from'
              : faultAt(said.problem, 'words')
          }
        />
      )}
    </AnswerForm>
  );
}
