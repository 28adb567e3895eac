import { limits } from '../../shared/limits.ts';
import { oneLine } from '../../shared/oneLine.ts';
import type { StrategyHistory } from '../history/strategyHistory.ts';
import { keptId } from '../history/versionFacts.ts';
import type { UnkeptVersion } from './sessionKinds.ts';

const before = 'At the close of ';

/** Under which name the version stands in the history. */
export function closingName(sessionTitle: string): string {
  const room = limits.nameChars - before.length - 2;
  const signs = [...oneLine(sessionTitle)];
  const shown = signs.length > room ? [...signs.slice(0, room - 1), '…'] : signs;
  return `${before}“${shown.join('')}”`;
}

/**
 * Keeps the strategy as a session left it, once: what was kept before is never written over. It is kept apart from the
 * versions that people name, of which there can be so many and no more.
 */
export async function keepClosingVersion(
  history: StrategyHistory,
  strategyId: string,
  { sessionId, name, by, at: iso }: UnkeptVersion & { sessionId: string },
): Promise<void> {
  const at = Date.parse(iso);
  const id = keptId(at, sessionId);
  if ((await history.kept(strategyId)).some((version) => version.id === id)) return;
  const doc = await history.now(strategyId);
  await history.keep(strategyId, { kind: 'named', at, name, by, session: sessionId }, doc, id);
  doc.destroy();
}
