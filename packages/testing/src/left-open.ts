const open = new Set<() => Promise<void>>();

/** Files share a process: the locks of a world that a failed test left open would hold up every file after it. */
export function closedAtTheEnd(close: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    if (open.delete(once)) await close();
  };
  open.add(once);
  return once;
}

/** Closes what the tests of a file have not. */
export async function closeLeftOpen(): Promise<void> {
  for (const close of [...open]) await close();
}
