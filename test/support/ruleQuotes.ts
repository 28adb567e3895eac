import { type ESTree, parseSync, Visitor } from 'vite';
import type { Source } from './architecture/imports.ts';

/** A test with the rules of server/collab/SPEC.md that its title, or that of a group around it, says it proves. */
export interface Quote {
  path: string;
  title: string;
  rules: number[];
}

/** The numbers of the rules in force: those that begin a paragraph of SPEC.md. */
export function rulesIn(spec: string): number[] {
  return [...spec.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
}

/** Every test of a file. */
export function quotesIn({ path, text }: Source): Quote[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} can’t be parsed: ${errors[0]?.message}`);
  const quotes: Quote[] = [];
  /** What the groups around quote, outermost first. */
  const around: number[][] = [];
  new Visitor({
    CallExpression(call) {
      const title = titleOf(call);
      if (title === undefined) return;
      if (rootOf(call) === 'describe') around.push(rulesQuoted(title));
      else quotes.push({ path, title, rules: [...around.flat(), ...rulesQuoted(title)] });
    },
    'CallExpression:exit'(call) {
      if (titleOf(call) !== undefined && rootOf(call) === 'describe') around.pop();
    },
  }).visit(program);
  return quotes;
}

/** `rule 2: …`, `rules 1 and 2: …`, `rules 1, 2 and 3: …` */
function rulesQuoted(title: string): number[] {
  const [, numbers] = /^rules? (\d+(?:, \d+)*(?: and \d+)?): /.exec(title) ?? [];
  return numbers?.match(/\d+/g)?.map(Number) ?? [];
}

/** The title of a test or a group; undefined for any other call, `test.each(table)` included, which only prepares one. */
function titleOf(call: ESTree.CallExpression): string | undefined {
  if (!['test', 'it', 'describe'].includes(rootOf(call) ?? '')) return undefined;
  const [title] = call.arguments;
  if (title?.type === 'Literal' && typeof title.value === 'string') return title.value;
  return title?.type === 'TemplateLiteral' ? title.quasis.map(({ value }) => value.raw).join('…') : undefined;
}

/** `test` for `test(…)`, `test.each(…)(…)` and the like. */
function rootOf(node: ESTree.Expression): string | undefined {
  if (node.type === 'CallExpression') return rootOf(node.callee);
  if (node.type === 'MemberExpression') return rootOf(node.object);
  return node.type === 'Identifier' ? node.name : undefined;
}
