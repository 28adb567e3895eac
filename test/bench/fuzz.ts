import { isDeepStrictEqual } from 'node:util';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { moothallMessage } from '../../shared/collab/messages.ts';
import { anatomy } from '../fuzz/support/anatomy.ts';
import { attackRoom } from '../fuzz/support/attackedRoom.ts';
import { attackSockets } from '../fuzz/support/attackSockets.ts';
import { randomFrom } from '../fuzz/support/random.ts';
import type { ClientOrder } from './collab/load/wire.ts';
import { startMoothall } from './collab/servers/moothall.ts';
import { residentMbOf } from './processUse.ts';

/** Of the frames, so many go to rooms in this process, which costs less than sockets; each room takes this many. */
const inRoomsShare = 0.9;
const framesOfRoom = 100;
/** A document's worth: one that rubbish was sent to for hours would measure how fast that can be read. */
const framesOfDocument = 2_500;
const attackers = 4;

export interface FuzzReport {
  inRooms: number;
  overSockets: number;
  /** How connections of attackers ended, by close code; 0 where the attacker hung up. */
  endings: Map<number, number>;
  /** Of the server, in MB: at first, and after all. */
  residentMb: [number, number];
  /** Milliseconds until one honest person's letter was read by another, while the server was attacked. */
  slowest: number;
  /** What was wrong, with the seed that brings it back. */
  faults: string[];
}

/** `npm run bench fuzz`: 1,000,000 frames, or as many as FRAMES says, from SEED on. */
export async function measureFuzz(env: NodeJS.ProcessEnv): Promise<FuzzReport> {
  const frames = Number(env.FRAMES ?? 1_000_000);
  const first = Number(env.SEED ?? Date.now() % 1_000_000);
  const inRooms = Math.round(frames * inRoomsShare);
  const report: FuzzReport = {
    inRooms,
    overSockets: frames - inRooms,
    endings: new Map(),
    residentMb: [0, 0],
    slowest: 0,
    faults: [],
  };
  for (let done = 0; done < inRooms; done += framesOfRoom) {
    const seed = first + done / framesOfRoom;
    await attackRoom(seed, framesOfRoom).catch((error) => report.faults.push(`room, SEED=${seed}: ${error}`));
    if (done % 10_000 === 0) process.stderr.write(`\r  ${done} frames in rooms   `);
  }
  await using server = await startMoothall();
  report.residentMb[0] = await residentMbOf(server.pid());
  const attacked: Attacked[] = [];
  for (let done = 0; done < report.overSockets; done += framesOfDocument) {
    attacked.push(await attackDocument(server, first + done, report));
    process.stderr.write(`\r  ${inRooms + done} frames, the last over sockets   `);
  }
  report.residentMb[1] = await residentMbOf(server.pid());
  await server.kill();
  await server.restart();
  for (const document of attacked) await checkOnDisk(document, report);
  process.stderr.write('\r');
  return report;
}

type Server = Awaited<ReturnType<typeof startMoothall>>;

/** A document that was attacked, somebody who may open it, and what everybody saw in it afterwards. */
interface Attacked {
  seed: number;
  seat: ClientOrder;
  expected: ReturnType<typeof anatomy>;
}

/** Some attack one document over sockets while two people write in it; afterwards a newcomer opens it. */
async function attackDocument(server: Server, seed: number, report: FuzzReport): Promise<Attacked> {
  const [seats = []] = await server.open(1, attackers + 3);
  const [annSeat, oluSeat, lateSeat, ...others] = seats;
  if (!annSeat || !oluSeat || !lateSeat) throw new Error('there are seats');
  const ann = await openHonest(annSeat);
  const olu = await openHonest(oluSeat);
  const sent = new Map<number, number>();
  const words = ann.doc.getMap<number>('honest');
  let turn = 0;
  olu.doc.getMap('honest').observe(({ target }) => {
    const at = sent.get(Number(target.get('turn')));
    if (at !== undefined) report.slowest = Math.max(report.slowest, performance.now() - at);
  });
  const typing = setInterval(() => {
    turn += 1;
    sent.set(turn, performance.now());
    words.set('turn', turn);
  }, 25);
  const ends = await Promise.all(
    others.map(({ url, cookie }, index) =>
      attackSockets(
        { url, headers: { cookie: cookie ?? '' }, doc: olu.doc },
        randomFrom(seed + index),
        framesOfDocument / attackers,
      ),
    ),
  );
  clearInterval(typing);
  for (const [code, many] of ends.flatMap((each) => [...each])) {
    report.endings.set(code, (report.endings.get(code) ?? 0) + many);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const late = await openHonest(lateSeat);
  const fault = (what: string) => report.faults.push(`document, SEED=${seed}: ${what}`);
  if (ann.hungUp() + olu.hungUp() > 0) fault('somebody who only wrote was cut off');
  for (const { doc } of [ann, olu]) {
    if (!isDeepStrictEqual(anatomy(doc), anatomy(late.doc))) fault('an honest page differs from a newcomer');
  }
  const expected = anatomy(late.doc);
  for (const { close } of [ann, olu, late]) close();
  return { seed, seat: lateSeat, expected };
}

/** What a server that was killed and started anew reads from its disk. */
async function checkOnDisk({ seed, seat, expected }: Attacked, report: FuzzReport): Promise<void> {
  const again = await openHonest(seat);
  if (!isDeepStrictEqual(anatomy(again.doc), expected)) {
    report.faults.push(`document, SEED=${seed}: what is on disk differs from what everybody saw`);
  }
  again.close();
}

async function openHonest({ url, cookie }: ClientOrder) {
  class Signed extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: cookie ?? '' } });
    }
  }
  const address = new URL(url);
  const [, path, room] = /^(.*)\/([^/]+)$/.exec(address.pathname) ?? [];
  const doc = new Y.Doc();
  let hungUp = 0;
  const provider = new WebsocketProvider(`${address.origin}${path}`, room ?? '', doc, {
    WebSocketPolyfill: Signed as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params: Object.fromEntries(address.searchParams),
  });
  // The stock provider prints what it does not know.
  provider.messageHandlers[moothallMessage] = () => {};
  await new Promise<void>((resolve) => provider.on('sync', (synced: boolean) => synced && resolve()));
  provider.on('connection-close', () => {
    hungUp += 1;
  });
  return { doc, hungUp: () => hungUp, close: () => provider.destroy() };
}
