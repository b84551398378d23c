import type { CancellationToken } from 'vscode-languageserver';

/** Time without typing, in milliseconds, before the diagnostics of a document that takes long are worked out. */
export const QUIET_MS = 150;

/** A document whose last edit took less than this to analyse, in milliseconds, is looked at while it is typed. */
export const SHORT_MS = 100;

/**
 * Resolves once a document that takes long was not edited for a moment, or the one who asks no longer wants to know.
 * `edited`: when it was edited last, by `performance.now()`; `took`: milliseconds that its analysis took last.
 */
export const isQuietAfter = (edited: number, took: number, token: CancellationToken): Promise<void> => {
  const left = edited + QUIET_MS - performance.now();
  if (took < SHORT_MS || left <= 0 || token.isCancellationRequested) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, left);
    const listener = token.onCancellationRequested(end);
  });
};
