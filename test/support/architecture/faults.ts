import { importsOf, type Source } from './imports.ts';
import { entries, rules } from './rules.ts';

/** A file longer than this is read by nobody in one sitting. */
const linesAtMost = 300;

/** Every way in which the sources break the design, one sentence each. */
export function faultsIn(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => [...bordersCrossed(source), ...habitsBroken(source)]);
}

function bordersCrossed(source: Source): string[] {
  return importsOf(source).flatMap((target) =>
    rules
      .filter((rule) => rule.holds(source.path) && rule.refuses(target, source.path))
      .map((rule) => `${source.path} imports ${target.file ?? target.package}, but ${rule.says}.`),
  );
}

function habitsBroken({ path, text }: Source): string[] {
  const faults: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > linesAtMost) faults.push(`${path} has ${lines} lines: split it by concept.`);
  if (/(^|\/)index\.tsx?$/.test(path)) faults.push(`${path} is a barrel: import from the file that has it.`);
  if (/^server\/.*\.ts$/.test(path) && text.includes('process.env') && !entries.includes(path)) {
    faults.push(`${path} reads the environment: only ${entries.join(' and ')} do, and pass settings on.`);
  }
  const left = /^\s*(?:test|it|describe)(?:\.\w+)*\.(skip|skipIf|runIf|todo|only|fails)\b/m.exec(text)?.[1];
  if (left && /\.test\.tsx?$/.test(path)) faults.push(`${path} has a test marked .${left}.`);
  return faults;
}
