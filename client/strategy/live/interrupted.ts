/** Somebody types a few letters more before they see that what they typed in is gone. */
const unawareMs = 3_000;

let until = 0;

/** Whether the person was cut off in their writing a moment ago: keys meant as words must not work as shortcuts. */
export const interrupted = {
  note: (): void => {
    until = Date.now() + unawareMs;
  },
  lately: (): boolean => Date.now() < until,
};
