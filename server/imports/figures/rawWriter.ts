/** Numbers as they are, eight bytes each, little endian. */
export class RawWriter {
  #bytes = Buffer.alloc(1024);
  #length = 0;

  write(value: number): void {
    if (this.#length === this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#length)]);
    this.#bytes.writeDoubleLE(value, this.#length);
    this.#length += 8;
  }

  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
