import { useState } from 'react';
import type { addFrameworkItem, changeFrameworkItem, FrameworkDetail } from '../../shared/api/frameworks.ts';
import type { FrameworkItem } from '../../shared/evidence/framework.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { keyIn } from './keyIn.ts';
import { useFrameworkChange } from './useFrameworkChange.ts';

interface Props {
  p: string;
  framework: FrameworkDetail;
  /** The one to change; a new one is added where it is left out. */
  item?: FrameworkItem;
  onClose: () => void;
}

const top = 'top';

export function ItemDialog({ p, framework, item, onClose }: Props) {
  const before = {
    title: item?.title ?? '',
    meaning: item?.meaning ?? '',
    heading: item?.heading ?? '',
    parent: item?.parent ?? '',
  };
  const [words, setWords] = useState(before);
  const change = (part: Partial<typeof before>) => setWords({ ...words, ...part });
  const { send, busy, problem } = useFrameworkChange(
    p,
    async () => {
      const body = { ...words, parent: words.parent === '' ? null : words.parent };
      if (item) {
        const params = { p, f: framework.id, i: keyIn(item.id) };
        await call<typeof changeFrameworkItem>('PATCH /api/partnerships/:p/frameworks/:f/items/:i', {
          params,
          body,
        });
        return 'The aim is changed.';
      }
      await call<typeof addFrameworkItem>('POST /api/partnerships/:p/frameworks/:f/items', {
        params: { p, f: framework.id },
        body,
      });
      return `“${words.title}” is added.`;
    },
    onClose,
  );
  const around = framework.items.filter(
    ({ id, retired }) => id !== item?.id && (!retired || id === item?.parent),
  );
  return (
    <FormDialog
      title={item ? 'Change the aim' : 'Add an aim'}
      act={item ? 'Change it' : 'Add it'}
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
      unsaved={JSON.stringify(words) !== JSON.stringify(before)}
      intro={item ? <p>What it said before stays readable under “Changes”.</p> : undefined}
    >
      <TextField
        label="Title"
        maxLength={limits.titleChars}
        value={words.title}
        onChange={(title) => change({ title })}
        error={faultAt(problem, 'title')}
      />
      <TextArea
        label="What it is about"
        optional
        maxLength={limits.meaningChars}
        value={words.meaning}
        onChange={(meaning) => change({ meaning })}
        error={faultAt(problem, 'meaning')}
      />
      <SelectField
        label="Part of"
        optional
        choices={[
          { value: top, label: 'Nothing: it stands by itself' },
          ...around.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={words.parent === '' ? top : words.parent}
        onChange={(parent) => change({ parent: parent === top ? '' : parent })}
        error={faultAt(problem, 'parent')}
      />
      <TextField
        label="Heading that it stands under"
        optional
        maxLength={limits.titleChars}
        value={words.heading}
        onChange={(heading) => change({ heading })}
        error={faultAt(problem, 'heading')}
      />
    </FormDialog>
  );
}
