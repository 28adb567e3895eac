/** “1 comment”, “2 comments”: of threads, each of which began with one. */
export function commentsWords(threads: number): string {
  return threads === 1 ? '1 comment' : `${threads} comments`;
}
