import { AsyncLocalStorage } from 'node:async_hooks';

const open = new AsyncLocalStorage<true>();

/** Marks everything that `work` starts as running inside a database transaction. */
export const insideTransaction = <T>(work: () => Promise<T>): Promise<T> => open.run(true, work);

export const isInsideTransaction = (): boolean => open.getStore() === true;

/**
 * Guards a call to the outside world: a gateway that takes 30 s would hold a customer's lock for as long, and a rollback
 * cannot undo a charge. @throws Error when a transaction is open
 */
export function assertOutsideTransaction(what: string): void {
  if (isInsideTransaction())
    throw new Error(`${what} was called while a transaction is open: call it after commit`);
}

/** `fetch` for everything that leaves the program. */
export const outsideFetch: typeof fetch = (input, init) => {
  assertOutsideTransaction('fetch');
  return fetch(input, init);
};
