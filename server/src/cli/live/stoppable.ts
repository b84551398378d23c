/** Does some work that Ctrl-C ends by the signal of `stopping`; a second one ends the program. */
export const stoppable = async <T>(stopping: AbortController, work: () => Promise<T>): Promise<T> => {
  const stop = (): void => {
    stopping.abort();
  };
  process.once('SIGINT', stop);
  try {
    return await work();
  } finally {
    process.removeListener('SIGINT', stop);
  }
};
