import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A script of `children/` in a process of its own, which talks in lines on its standard output. */
export interface Child {
  /** The next line, or undefined when the process has ended and no line is left. */
  line(): Promise<string | undefined>;
  /** SIGKILL, and waits until the kernel has taken everything back. */
  kill(): Promise<void>;
  /** All lines that are left, once it has ended by itself. Throws, with what it complained of, unless it ended well. */
  finish(): Promise<string[]>;
}

/** `fileLimit`: the size in blocks of 512 bytes that no file may outgrow in that process; the kernel sees to it. */
export function startChild(script: string, args: string[], fileLimit?: number): Child {
  const path = fileURLToPath(new URL(`children/${script}`, import.meta.url));
  const command = ['node', '--import', 'tsx', path, ...args];
  const limited = ['sh', '-c', `ulimit -f ${fileLimit} && exec "$@"`, 'sh', ...command];
  const [program = '', ...rest] = fileLimit === undefined ? command : limited;
  const process = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(process, 'close');
  onTestFinished(async () => {
    process.kill('SIGKILL');
    await ended;
  });
  let complaints = '';
  process.stderr.on('data', (text) => {
    complaints += String(text);
  });
  const lines = linesOf(process);
  const line = async () => {
    const { value, done } = await lines.next();
    return done ? undefined : value;
  };
  return {
    line,
    kill: async () => {
      process.kill('SIGKILL');
      await ended;
    },
    finish: async () => {
      const all: string[] = [];
      for (let next = await line(); next !== undefined; next = await line()) all.push(next);
      await ended;
      if (process.exitCode !== 0) throw new Error(`It ended with ${process.exitCode}: ${complaints}`);
      return all;
    },
  };
}

function linesOf({ stdout }: ChildProcess): AsyncIterator<string, undefined> {
  if (!stdout) throw new Error('It has no standard output');
  return createInterface({ input: stdout })[Symbol.asyncIterator]();
}
