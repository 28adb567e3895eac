/** The oldest Node that Moothall runs on; the same as `engines` in package.json. */
const oldest = [20, 19];

/** True where this version of Node (for example `20.19.1`) can run Moothall. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** Ends the process with one sentence where Node is too old. Called before anything newer is even loaded. */
export function requireNewEnoughNode() {
  if (isNewEnough(process.versions.node)) return;
  console.error(
    `Moothall needs Node.js ${oldest.join('.')} or later, and this is ${process.versions.node}. Install a newer one from https://nodejs.org, then try again.`,
  );
  process.exit(1);
}
