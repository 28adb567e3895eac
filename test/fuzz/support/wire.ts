import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection that was upgraded by hand, so that it can send what no WebSocket library would. */
export interface Wire {
  socket: Socket;
  write(bytes: Uint8Array): void;
  /** Resolves once the server has cut it off or said goodbye and hung up. */
  ended(): Promise<void>;
  isOpen(): boolean;
}

export async function openWire(serverUrl: string, path: string): Promise<Wire> {
  const { port } = new URL(serverUrl);
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  let open = true;
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      open = false;
      resolve();
    });
  });
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  await new Promise((resolve) => socket.once('data', resolve));
  // Read and forget, or the server's goodbye would never be heard.
  socket.resume();
  return {
    socket,
    write: (bytes) => void (open && socket.write(bytes)),
    ended: () => closed,
    isOpen: () => open,
  };
}

/** A frame as a client must mask it; `says` is the length that it claims to have. */
export function frame(first: number, payload: Uint8Array, says = BigInt(payload.length)): Uint8Array {
  const header = [first];
  if (says < 126n) header.push(0x80 | Number(says));
  else {
    header.push(0x80 | 127);
    for (let shift = 56n; shift >= 0n; shift -= 8n) header.push(Number((says >> shift) & 255n));
  }
  // A mask of zeros changes nothing.
  return Uint8Array.from([...header, 0, 0, 0, 0, ...payload]);
}

export const opcode = { more: 0x00, binary: 0x02, ping: 0x09, last: 0x80 } as const;
