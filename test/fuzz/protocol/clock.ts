/** Timers that run when they are told to, so that nothing waits for real time. */
interface Waiting {
  readonly due: number;
  readonly run: () => void;
}

const waiting = new Map<object, Waiting>();
let now = 0;

/** Whether anything waits for its time. */
export const hasTimers = (): boolean => waiting.size > 0;

/** Lets time go on to the next timer. */
export const passTime = (): void => {
  const [next] = [...waiting].toSorted(([, a], [, b]) => a.due - b.due);
  if (next === undefined) return;
  const [handle, { due, run }] = next;
  waiting.delete(handle);
  now = due;
  run();
};

const start = (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]): object => {
  const handle = { ref: () => handle, unref: () => handle, hasRef: () => true, refresh: () => handle };
  waiting.set(handle, {
    due: now + milliseconds,
    run: () => {
      run(...args);
    },
  });
  return handle;
};

/** Runs something with these timers in place of the real ones. */
export const withClock = async <T>(work: () => Promise<T>): Promise<T> => {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const own = { setTimeout: start, clearTimeout: (handle: object) => void waiting.delete(handle) };
  Object.assign(globalThis, own);
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    waiting.clear();
  }
};
