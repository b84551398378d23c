/** The worker that this runs in, as far as it is used here. */
interface Scope {
  onmessage: ((event: unknown) => void) | null;
}

/**
 * The script of the worker. An editor starts it as a classic script, which cannot share files with the server in Node:
 * the server itself is a module. What is said until that has come is kept and told to it then.
 */
const scope = globalThis as unknown as Scope;
const early: unknown[] = [];
scope.onmessage = (event) => {
  early.push(event);
};
import('./browser-server.ts').then(
  () => {
    for (const event of early) scope.onmessage?.(event);
  },
  (fault: unknown) => {
    // Thrown where nothing waits for it, it is an error of the worker, which the client is told.
    setTimeout(() => {
      throw fault;
    });
  },
);
