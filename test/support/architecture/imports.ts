import { posix } from 'node:path';
import { parseSync } from 'vite';

/** One file of the checkout, its path written from the root with forward slashes. */
export interface Source {
  path: string;
  text: string;
}

/** What a file imports: another file of the checkout, or a package (or part of Node) by the name it was asked for. */
export interface Import {
  /** Path from the root; undefined for a package. */
  file?: string;
  /** For example `react-dom/client` or `node:fs`; undefined for a file. */
  package?: string;
  /** Loaded while running (`await import(…)`), not before the file begins. */
  dynamic: boolean;
}

/** All that a file imports or re-exports, types too: a type that crosses a border ties both sides together. */
export function importsOf(source: Source): Import[] {
  const { module, errors } = parseSync(source.path, source.text);
  if (errors.length > 0) throw new Error(`${source.path} can’t be parsed: ${errors[0]?.message}`);
  const before = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map(({ moduleRequest }) => moduleRequest?.value),
    ),
  ];
  const later = module.dynamicImports.map(({ moduleRequest }) => literal(source.text, moduleRequest));
  return [
    ...before.flatMap((name) => (name === undefined ? [] : [resolve(source.path, name, false)])),
    ...later.flatMap((name) => (name === undefined ? [] : [resolve(source.path, name, true)])),
  ];
}

/** The words in quotes; undefined where the name is put together while running. */
function literal(text: string, { start, end }: { start: number; end: number }): string | undefined {
  return /^['"`]([^$'"`]+)['"`]$/.exec(text.slice(start, end))?.[1];
}

function resolve(from: string, name: string, dynamic: boolean): Import {
  if (!name.startsWith('.')) return { package: name, dynamic };
  // Vite's endings (`?url`, `?raw`) say how to load a file, not which.
  return { file: posix.join(posix.dirname(from), name.replace(/\?.*$/, '')), dynamic };
}
