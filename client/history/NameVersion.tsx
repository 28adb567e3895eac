import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { keepVersion, renameVersion, VersionView } from '../../shared/api/versions.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { useSend } from '../api/useSend.ts';
import { confirm } from '../ui/confirmations.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { historyKey } from './useVersions.ts';
import { versionLabel } from './versionWords.ts';

/** Gives a name to a version, or to what stands now where there is none. One that has a name gets another. */
export function NameVersion({
  strategyId: s,
  version,
  onClose,
}: {
  strategyId: string;
  version: VersionView | undefined;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const before = version?.kind === 'named' ? (version.name ?? '') : '';
  const [name, setName] = useState(before);
  const { send, busy, problem } = useSend(async () => {
    if (version?.kind === 'named') {
      const params = { s, v: version.id };
      await call<typeof renameVersion>('PATCH /api/strategies/:s/versions/:v', { params, body: { name } });
    } else {
      const body = { name, ...(version === undefined ? {} : { version: version.id }) };
      await call<typeof keepVersion>('POST /api/strategies/:s/versions', { params: { s }, body });
    }
    await queries.invalidateQueries({ queryKey: historyKey(s) });
    confirm(`Kept as “${name}”.`);
    onClose();
  });
  return (
    <FormDialog
      title={before === '' ? 'Keep a version' : 'Rename the version'}
      act={before === '' ? 'Keep it' : 'Rename it'}
      size="s"
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
      unsaved={name !== before}
      intro={
        <p>
          {version === undefined
            ? 'The strategy as it stands now is kept whole, and can be read, compared and restored by this name.'
            : `The strategy as it was on ${versionLabel(version)}.`}
        </p>
      }
    >
      <TextField
        label="Name"
        hint="So that others know it again: “As agreed on 14 June”."
        value={name}
        maxLength={limits.nameChars}
        onChange={setName}
        error={faultAt(problem, 'name')}
      />
    </FormDialog>
  );
}
