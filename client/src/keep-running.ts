import { commands, window } from 'vscode';
import { CloseAction, ErrorAction } from 'vscode-languageclient';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { restartWaits } from './restart-wait.ts';
import { endsOften, say, words } from './words.ts';

/**
 * Starts a server that ended unasked again, also one that ended while it started, which the library gives up. A person is
 * told where that happens so often that it has to wait.
 */
export class KeepRunning implements ErrorHandler {
  readonly #start: () => Promise<void>;
  readonly #waitAfter = restartWaits();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `start` starts the server, and does nothing where it runs already. */
  constructor(start: () => Promise<void>) {
    this.#start = start;
  }

  /** What cannot be sent or read ends nothing: where the server is gone, its connection is closed as well. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const { milliseconds, ends, isWorthTelling } = this.#waitAfter(performance.now());
    if (isWorthTelling) void tell(ends);
    clearTimeout(this.#timer);
    // A failure to start ends here as well, or is one that a second try would meet too; the log tells it.
    this.#timer = setTimeout(() => void this.#start().catch(() => undefined), milliseconds);
    const message = `The server ended and is started again in ${String(milliseconds)} ms.`;
    return { action: CloseAction.DoNotRestart, handled: true, message };
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}

const tell = async (ends: number): Promise<void> => {
  const log = say(words.showLog);
  const choice = await window.showWarningMessage(say(endsOften(ends)), log);
  if (choice === log) await commands.executeCommand('rayServeLens.showLog');
};
