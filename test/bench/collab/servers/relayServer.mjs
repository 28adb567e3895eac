/**
 * The floor: passes on what it gets to all others in the same room, and knows nothing of what that is; no CRDT, no
 * store. Since a client can't begin without a document, it answers every question for one with the frame in SEED, made
 * once. The other half of the handshake, the client's answer, is not passed on: a real server would not either.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const seed = readFileSync(process.env.SEED);
const rooms = new Map();
const server = createServer();

new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (ws, request) => {
  const room = rooms.get(request.url) ?? new Set();
  rooms.set(request.url, room.add(ws));
  ws.on('error', () => {});
  ws.on('close', () => room.delete(ws));
  ws.on('message', (data) => {
    const isSync = data[0] === 0;
    if (isSync && data[1] === 0) ws.send(seed);
    else if (!isSync || data[1] === 2) {
      for (const other of room) if (other !== ws) other.send(data);
    }
  });
});

server.listen(Number(process.env.PORT), process.env.HOST, () => {
  console.log(`listening on port ${server.address().port}`);
});
