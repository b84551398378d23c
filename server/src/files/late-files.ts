/** Files of which some are not read yet when they are first asked for. */
export interface LateFiles {
  /** True while something was asked for that is not read yet. */
  readonly waits: () => boolean;
  /** Counts what was read: what stands on it is worked out again. */
  readonly reads: () => number;
  /** Resolves once nothing is waited for. */
  readonly read: () => Promise<void>;
}

/** Does a work again for as long as files are waited for that it may have asked for: what it says stands on all of them. */
export const whenRead = async <T>({ waits, reads, read }: LateFiles, work: () => T | Promise<T>): Promise<T> => {
  for (;;) {
    const before = reads();
    const done = await work();
    if (!waits() && reads() === before) return done;
    await read();
  }
};
