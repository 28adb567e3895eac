import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What a person has to do where no browser was found and none could be installed. */
export const howToGetChromium =
  'The browser tests need Chromium: install it (on Debian: apt-get install chromium) or set CHROMIUM_PATH to it.';

/**
 * The Chromium to test with, or undefined: CHROMIUM_PATH, else one of the system, else one that Playwright installed.
 * Each is asked for its version first, since some systems have a `chromium` that only tells how to install it.
 * @returns {string | undefined} the program's path
 */
export function findChromium(environment = process.env) {
  const chosen = environment.CHROMIUM_PATH;
  const candidates = chosen ? [chosen] : [...systemPaths(environment), ...playwrightPaths(environment)];
  return candidates.find((path) => existsSync(path) && answers(path));
}

/**
 * Installs Chromium where that can be done without asking anybody: as root on Debian.
 * @returns {Promise<boolean>} false where it can't be done here, or failed
 */
export async function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get'))
    return false;
  return (await apt('update')) && (await apt('install', '-y', 'chromium'));
}

function apt(...args) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

function answers(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function systemPaths(environment) {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...[environment.PROGRAMFILES, environment.LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  ];
}

/** Newest first. */
function playwrightPaths(environment) {
  const caches = [
    environment.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    environment.LOCALAPPDATA && join(environment.LOCALAPPDATA, 'ms-playwright'),
  ];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/headless_shell',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ];
  return caches
    .filter((cache) => cache && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
        .sort((a, b) => Number(b.split('-').at(-1)) - Number(a.split('-').at(-1)))
        .flatMap((name) => inside.map((path) => join(cache, name, path))),
    );
}
