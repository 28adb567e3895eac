/** Things as they stood when it was asked for. They are held on to until it is released, read or not. */
export interface Moment<T> {
  items: AsyncIterable<T>;
  release(): Promise<void> | void;
}
