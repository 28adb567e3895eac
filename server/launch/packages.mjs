import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './children.mjs';
import { sayWhile, Trouble } from './say.mjs';

/**
 * Installs the packages of package-lock.json where that has not been done yet, for this lock, this Node and this kind
 * of machine. The stamp lies in node_modules, so whoever removes that removes the stamp with it.
 * @param {string} root the folder of package.json
 * @param {string} what these packages are, for the line that says what is going on
 * @returns {Promise<boolean>} true where something was installed
 */
export async function installPackages(root, what = 'the packages that Moothall is made of') {
  const wanted = await fingerprint(root);
  const stamp = join(root, 'node_modules', '.moothall-installed');
  if ((await readIfThere(stamp)) === wanted) return false;
  if (await isInstalledByHand(root)) {
    await writeFile(stamp, wanted);
    return false;
  }
  const done = sayWhile(`Installing ${what}; the first time this takes a minute`);
  // Killed half-way, the next start must not trust what is there.
  await rm(stamp, { force: true });
  const { code, output } = await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    done();
    throw new Trouble(`${lastLines(output)}\n\n${whyInstallingFailed(output)}`);
  }
  await mkdir(join(root, 'node_modules'), { recursive: true });
  await writeFile(stamp, wanted);
  done('installed');
  return true;
}

async function fingerprint(root) {
  const lock = await readFile(join(root, 'package-lock.json'));
  const { modules } = process.versions;
  return createHash('sha256')
    .update(lock)
    .update(`${modules} ${process.platform} ${process.arch}`)
    .digest('hex');
}

/**
 * True where somebody ran `npm ci` or `npm install` themselves and npm's own record of node_modules has everything in
 * the lock: installing it all again would only take their time, and pull files from under a server that runs.
 */
async function isInstalledByHand(root) {
  const record = await readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (!record) return false;
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const there = JSON.parse(record).packages ?? {};
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && isMeantForHere(entry))
    .every(([path, entry]) => there[path]?.version === entry.version);
}

/** Optional packages are there for some machines only; one that names a C library besides is left out of the count. */
function isMeantForHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

/** npm that runs us is the one to use; without it, whatever `npm` is on the path. */
function npm(root, args) {
  const cli = process.env.npm_execpath;
  // Standing in for npm, pnpm and yarn set this too, and know no `ci`.
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], { cwd: root });
  return run('npm', args, { cwd: root, shell: process.platform === 'win32' }).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Trouble('npm was not found. It comes with Node.js: install that from https://nodejs.org.');
  });
}

/** npm's codes for failures, with what each means for the person who waits. */
const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|network/,
    'the npm registry could not be reached. Check the internet connection (or the proxy), then try again',
  ],
  [/ENOSPC/, 'the disk is full. Make room, then try again'],
  [
    /EACCES|EPERM|EROFS/,
    'this folder, or npm’s cache, may not be written to. Check who owns it, then try again',
  ],
  [
    /EUSAGE|in sync/,
    'package.json and package-lock.json do not belong together. Run “npm install”, then try again',
  ],
];

/** The sentence that ends a failed installation. */
export function whyInstallingFailed(output) {
  const known = reasons.find(([pattern]) => pattern.test(output))?.[1];
  return `The packages could not be installed: ${known ?? 'npm’s own words are above'}.`;
}

function lastLines(output) {
  return output.trim().split('\n').slice(-15).join('\n');
}

async function readIfThere(path) {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
