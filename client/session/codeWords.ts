/** A code in two halves, as it is read out: "QX7 4PD". Blanks do not matter when it is typed. */
export function codeShown(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

/** What people type to get to where the code is asked for: "moothall.example/in". */
export function placeToJoin(joinUrl: string): string {
  const { host, pathname } = new URL(joinUrl);
  return `${host}${pathname.slice(0, pathname.lastIndexOf('/'))}`;
}
