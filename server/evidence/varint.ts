/** Whole numbers in as few bytes as they need, seven bits a byte, least first. Safe up to 2^53. */
export class VarintWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  /** Throws where `value` is negative or not a whole number: it would come back as another. */
  write(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`Not a whole number from 0: ${value}`);
    if (this.length + 8 > this.bytes.length) this.grow();
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.bytes[this.length++] = rest;
  }

  /** Small numbers of either sign. */
  writeSigned(value: number): void {
    this.write(value < 0 ? -value * 2 - 1 : value * 2);
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(): void {
    const bigger = new Uint8Array(this.bytes.length * 2);
    bigger.set(this.bytes);
    this.bytes = bigger;
  }
}

export class VarintReader {
  private readonly bytes: Uint8Array;
  private position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Throws past the end. */
  read(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.position++];
      if (byte === undefined) throw new RangeError('The stream ends in the middle of a number');
      if (byte < 128) return value + byte * factor;
      value += (byte - 128) * factor;
    }
  }

  readSigned(): number {
    const value = this.read();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  get done(): boolean {
    return this.position === this.bytes.length;
  }
}
