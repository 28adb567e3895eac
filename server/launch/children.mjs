import { spawn } from 'node:child_process';

/** Child processes that this launcher started and that still run. */
const running = new Set();

/**
 * Runs a program to its end, without standard input, in this process's own group, so that whoever signals the group
 * reaches it too. Its output is kept and answered, or passed on where `show` is set.
 * @returns {Promise<{ code: number | null, output: string }>} `code` is null where a signal ended it.
 */
export function run(
  command,
  args,
  { cwd, env = process.env, show = false, shell = false, ipc = false } = {},
) {
  return new Promise((resolve, reject) => {
    const out = show ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ipc ? ['ignore', out, out, 'ipc'] : ['ignore', out, out],
    });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(pieces).toString('utf8') });
    });
  });
}

/** Stops all that still run: asks first, and after two seconds insists. Resolves once they are gone. */
export async function stopChildren() {
  const gone = [...running].map(
    (child) =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 2000).unref();
      }),
  );
  await Promise.all(gone);
}
