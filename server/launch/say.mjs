/** One plain line about what is going on: no colour and no moving parts, so it reads well in a log too. */
export function say(line) {
  console.log(line);
}

/**
 * Says that something long has begun, and every ten seconds that it still goes on.
 * Answers a function that ends the reminders and says how it ended.
 */
export function sayWhile(line) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`${line} …`);
  const reminder = setInterval(() => say(`  still at it (${seconds()} s)`), 10_000);
  reminder.unref();
  return (ending) => {
    clearInterval(reminder);
    if (ending) say(`  ${ending} (${seconds()} s)`);
  };
}

/** A failure that the person at the keyboard can act on: its message is the whole story, so no stack is shown. */
export class Trouble extends Error {}

/** Says what went wrong, once, and makes the process end with 1. */
export function sayTrouble(error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
}
