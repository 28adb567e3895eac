import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Only one process at a time may prepare one checkout. The lock is a listening socket, because the kernel closes it
 * however its holder ends: a lock file would survive a SIGKILL and block, or make guess, the next start. Who finds it
 * taken connects and waits for the connection to close, so it goes on at once when the holder is done or dead.
 */

/** How many TCP ports are tried where a stranger's program already listens on the first ones. */
const tcpCandidates = 8;

/**
 * Where the lock of this folder listens, best first. Linux and Windows have socket names that leave no file behind;
 * elsewhere, or where those are not to be had, a loopback port does, picked from the folder's path.
 */
export function lockAddresses(folder, platform = process.platform) {
  const id = lockIdentity(folder);
  const first = 20_000 + (Number.parseInt(id.slice(-6), 16) % 20_000);
  const ports = Array.from({ length: tcpCandidates }, (_, n) => ({ host: '127.0.0.1', port: first + n }));
  if (platform === 'linux') return [{ path: `\0${id}` }, ...ports];
  if (platform === 'win32') return [{ path: `\\\\.\\pipe\\${id}` }, ...ports];
  return ports;
}

/** What the holder says to whoever connects, so that a stranger on the same port is not taken for it. */
function lockIdentity(folder) {
  return `moothall-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
}

/**
 * Runs `work` while no other process runs its own for the same folder, on this machine.
 * @param {string} folder the checkout
 * @param {() => void} onWait called once if another process is at it
 * @param {() => Promise<T>} work
 * @template T
 * @returns {Promise<T>}
 */
export async function withLock(folder, onWait, work, addresses = lockAddresses(folder)) {
  const release = await acquire(lockIdentity(folder), addresses, onWait);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function acquire(identity, addresses, onWait) {
  let said = false;
  const onHeld = () => {
    if (!said) onWait();
    said = true;
  };
  for (;;) {
    let unusable = 0;
    for (const address of addresses) {
      const attempt = await listen(identity, address);
      if (attempt.release) return attempt.release;
      const holder = attempt.taken ? await waitWhileHeld(identity, address, onHeld) : 'unusable';
      if (holder !== 'unusable') break;
      unusable += 1;
    }
    if (unusable === addresses.length) {
      throw new Error('No free port was found by which two starts at once could notice each other.');
    }
    // A holder that ends this very moment refuses connections a little before its name is free again.
    await pause(20 + Math.random() * 30);
  }
}

/** @returns {Promise<{ release?: () => Promise<void>, taken?: boolean }>} neither where this address can't be used at all */
function listen(identity, address) {
  return new Promise((resolve) => {
    const waiting = new Set();
    const server = net.createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => waiting.delete(socket));
      socket.resume();
      socket.write(`${identity}\n`);
    });
    const release = () =>
      new Promise((closed) => {
        server.close(closed);
        for (const socket of waiting) socket.destroy();
      });
    server.on('error', (error) => resolve({ taken: error.code === 'EADDRINUSE' }));
    server.listen(address, () => resolve({ release }));
  });
}

/**
 * Waits until whoever listens there lets go.
 * @returns {Promise<'released' | 'unusable'>} `unusable` where it is another program, which is not waited for
 */
function waitWhileHeld(identity, address, onHeld) {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    const greeting = `${identity}\n`;
    let heard = '';
    let ours = false;
    const strangerAfterSilence = setTimeout(() => settle('unusable'), 5000);
    const settle = (answer) => {
      clearTimeout(strangerAfterSilence);
      socket.destroy();
      resolve(answer);
    };
    const recognise = () => {
      ours = true;
      clearTimeout(strangerAfterSilence);
      onHeld();
    };
    socket.setEncoding('utf8');
    socket.on('connect', () => {
      // A socket name holds the identity already; only a port may belong to somebody else.
      if (address.path) recognise();
    });
    socket.on('data', (piece) => {
      if (ours) return;
      heard += piece;
      if (heard === greeting) recognise();
      else if (!greeting.startsWith(heard)) settle('unusable');
    });
    socket.on('error', () => settle('released'));
    socket.on('close', () => settle('released'));
  });
}
