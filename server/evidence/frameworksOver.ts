import type { Framework } from '../../shared/evidence/framework.ts';

const ranks: Record<Framework['status'], number> = { current: 0, superseded: 1, archived: 2 };

/**
 * A partnership's own frameworks with everybody's, as it sees them: its own first, those out of use last. One that another
 * in use takes the place of is superseded, whoever made either.
 */
export function frameworksOver(
  shared: readonly Framework[],
  own: readonly Framework[],
): readonly Framework[] {
  if (own.length === 0) return shared;
  const all = [...own, ...shared];
  return all.map((framework) => replaced(framework, all)).sort((a, b) => ranks[a.status] - ranks[b.status]);
}

function replaced(framework: Framework, all: readonly Framework[]): Framework {
  if (framework.status !== 'current') return framework;
  const newer = all.find(({ supersedes, status }) => supersedes === framework.id && status !== 'archived');
  if (!newer) return framework;
  const statusNote = `“${newer.title}” (${newer.version}) takes its place.`;
  return { ...framework, status: 'superseded', statusNote };
}
