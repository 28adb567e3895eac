import { Problem } from '../../shared/errors.ts';

/** The store's refusals in words that anybody may read: what happened, what is safe, what to do. */

export function changedMeanwhile(): Problem {
  return new Problem(
    'changed-meanwhile',
    'Somebody changed this at the same moment, so your change was not made. Look again, then repeat it if it still fits.',
  );
}

export function closed(): Problem {
  return new Problem(
    'unavailable',
    'Moothall is stopping, so this was not saved. What was saved before is safe; try again in a minute.',
  );
}

const full = /ENOSPC|EDQUOT|No space left/;

export function notSaved(cause: unknown): Problem {
  const what = full.test(String(cause)) ? 'The server’s disk is full' : 'The server’s disk refused to write';
  return new Problem(
    'not-saved',
    `${what}, so this was not saved. What was saved before is safe. Tell whoever runs this server, then try again.`,
    [],
    { cause },
  );
}

export function notReadable(what: string, cause: unknown): Problem {
  return new Problem(
    'unavailable',
    `The server’s disk did not answer for ${what}. Nothing was changed; try again in a minute.`,
    [],
    { cause },
  );
}

export function damaged(part: string, keptAt: string): Problem {
  return new Problem(
    'damaged',
    `${part} is damaged (kept as it is: ${keptAt}). What it holds can’t be shown or changed until whoever runs ` +
      'this server puts a good copy back and restarts it. Everything else works.',
  );
}

export function snapshotMisfit(): Problem {
  return new Problem('wrong-state', 'This snapshot does not fit the stored changes. Nothing was changed.');
}
