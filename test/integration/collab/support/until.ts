/** Waits until something is so. The test's own time limit ends it where it never is. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Lets everything that is under way settle: for showing that something does not happen. */
export async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
}
