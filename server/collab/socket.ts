import type { Duplex } from 'node:stream';
import { type RawData, WebSocket } from 'ws';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Clock } from './clock.ts';
import { keepAliveFrame } from './frames.ts';
import type { CollabMeters } from './meters.ts';
import { type Packet, packetOf } from './packet.ts';
import { tooLargeWords } from './webSocket.ts';

export interface SocketEvents {
  /** One whole binary frame, within the cap. */
  onFrame(frame: Uint8Array): void;
  onClosed(): void;
}

/** The reason in a close frame has room for 123 bytes. */
const reasonBytes = 123;

/** A client that does not answer a farewell is cut off. */
const farewellMs = 2000;

/** A WebSocket with the guards that each one needs: an error listener, caps, a heartbeat, a way to hold it back. */
export class Socket {
  readonly #ws: WebSocket;
  readonly #stream: Duplex;
  readonly #clock: Clock;
  readonly #meters: CollabMeters;
  #alive = true;
  #open = true;
  #dismissed = false;
  #unprocessed = 0;
  #farewell: number | undefined;

  /** `stream` is what `ws` writes to: whole packets can go there between its own frames, since it holds none back. */
  constructor(ws: WebSocket, stream: Duplex, clock: Clock, meters: CollabMeters, events: SocketEvents) {
    this.#ws = ws;
    this.#stream = stream;
    this.#clock = clock;
    this.#meters = meters;
    ws.binaryType = 'nodebuffer';
    // Without a listener, one broken connection would end the process.
    ws.on('error', () => {});
    ws.on('pong', () => {
      this.#alive = true;
    });
    ws.on('close', (code) => {
      this.#open = false;
      meters.closed(this.#farewell ?? code);
      events.onClosed();
    });
    ws.on('message', (data, isBinary) => {
      this.#alive = true;
      if (this.#open) this.#take(data, isBinary, events);
    });
  }

  /** True once it was ended from here: what it still says does not count. */
  get dismissed(): boolean {
    return this.#dismissed;
  }

  /** Bytes that it was sent and has not taken yet. */
  get bufferedBytes(): number {
    return this.#stream.writableLength;
  }

  send(message: Uint8Array): void {
    this.write(packetOf([{ numbers: [], bodies: [message] }]));
  }

  write(packet: Packet): void {
    if (!this.#open || this.#ws.readyState !== WebSocket.OPEN) return;
    // A reader that has stalled would fill the memory; cut off, it comes back and asks for what it lacks.
    if (this.bufferedBytes > limits.collabStalledBytes) this.#ws.terminate();
    else {
      this.#stream.write(packet);
      this.#meters.sent(packet.length);
    }
  }

  /** Does something once nothing waits to be sent, later than now. */
  onceRead(act: () => void): void {
    if (this.#stream.writableNeedDrain) this.#stream.once('drain', act);
    else setImmediate(act);
  }

  /** Notes bytes that wait to be processed. A connection that sends faster than that is not read from meanwhile. */
  hold(bytes: number): void {
    this.#unprocessed += bytes;
    if (this.#unprocessed > limits.collabUnprocessedBytes) this.#ws.pause();
  }

  release(bytes: number): void {
    this.#unprocessed -= bytes;
    if (this.#ws.isPaused && this.#unprocessed <= limits.collabUnprocessedBytes) this.#ws.resume();
  }

  end(problem: Problem): void {
    if (this.#open) this.#meters.refused(problem.code);
    this.close(problem.close, problem.detail);
  }

  close(code: number, reason: string): void {
    if (!this.#open) return;
    this.#open = false;
    this.#dismissed = true;
    this.#farewell = code;
    // A paused socket would never hear the client's half of the farewell.
    this.#ws.resume();
    this.#ws.close(code, shorten(reason));
    const callOff = this.#clock.after(farewellMs, () => this.#ws.terminate());
    this.#ws.once('close', callOff);
  }

  /** Called at each beat: cuts off who did not answer since the last one, and asks again. */
  beat(): void {
    if (!this.#open || this.#ws.isPaused) return;
    if (!this.#alive) {
      this.#ws.terminate();
      return;
    }
    this.#alive = false;
    this.#ws.ping(ignore);
    // Who has this much to read does hear something.
    if (this.bufferedBytes <= limits.collabSlowBytes) this.send(keepAliveFrame);
  }

  #take(data: RawData, isBinary: boolean, events: SocketEvents): void {
    if (data instanceof Uint8Array) this.#meters.received(data.length);
    if (!isBinary || !(data instanceof Uint8Array)) {
      this.end(new Problem('malformed', 'Only binary messages are understood here.'));
    } else if (data.length > limits.collabFrameBytes) {
      this.end(new Problem('too-large', tooLargeWords));
    } else {
      events.onFrame(data);
    }
  }
}

function ignore(): void {
  // What could not be sent shows as a closed connection.
}

function shorten(reason: string): string {
  let text = reason;
  while (Buffer.byteLength(text) > reasonBytes) text = text.slice(0, -1);
  return text;
}
