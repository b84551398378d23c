import { timeFor } from '../../../server/src/core/index.ts';
import type { LiveAnswer, LiveFault, LiveRequest } from '../../../server/src/core/index.ts';

/** Who is asked, and what only goes to them. */
export interface Target {
  readonly address: string;
  /** Names and values of headers: a token among them, so this is never logged and reaches no other address. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Sends one question, as the host of the extension can, and never throws. The signal ends it. */
export type AskTarget = (target: Target, request: LiveRequest, signal: AbortSignal) => Promise<LiveAnswer>;

/** A dashboard answers within seconds or not at all. In milliseconds. */
const READ_TIME = 15_000;

/** Ends with the given signal, or when the time of such a question is up. */
export const withinTime = (signal: AbortSignal, method: LiveRequest['method']): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(timeFor(method, READ_TIME))]);

/** Ray 2.9 answers 500 to who names no program, and refuses to be changed by one that calls itself `Mozilla`. */
export const PROGRAM = 'ray-serve-lens';

export const fault = (kind: LiveFault, detail: string): LiveAnswer => ({ fault: kind, detail });

/** Why a signal ended a question. */
export const endOf = (signal: AbortSignal): LiveFault =>
  signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError' ? 'timeout' : 'cancelled';

/** Collects the text of an answer up to a limit, in characters. */
export class LimitedText {
  readonly #decoder = new TextDecoder();
  readonly #limit: number;
  #text = '';

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False once there is too much of it. */
  add(bytes: Uint8Array): boolean {
    this.#text += this.#decoder.decode(bytes, { stream: true });
    return this.#text.length <= this.#limit;
  }

  end(): string {
    return this.#text + this.#decoder.decode();
  }
}
