import { connect } from 'node:net';

interface Asked {
  path: string;
  cookie?: string;
  origin?: string;
  host?: string;
}

/** Asks for a WebSocket as a program would, byte by byte, and answers all that came back until the server hung up. */
export function askForSocket(app: { url: string }, { path, cookie, origin, host }: Asked): Promise<string> {
  const { hostname, port, host: ownHost } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      heard += text;
      if (heard.startsWith('HTTP/1.1 101')) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: ${host ?? ownHost}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
      ...(origin === undefined ? [] : [`Origin: ${origin}`]),
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
}
