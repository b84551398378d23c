import { PATHS } from '../../../server/src/core/index.ts';
import type { LiveAnswer, LiveRequest, LiveServe } from '../../../server/src/core/index.ts';
import { lookAt, type Look } from './look.ts';
import { waitFor } from './pace.ts';
import type { LiveSet } from './protocol.ts';
import { newsSince, type Told } from './telling.ts';
import { isChanging, serveIn } from './serve-answer.ts';

/** What is known of the cluster that is connected. */
export interface Connected {
  readonly address: string;
  readonly release: string | null;
  /** When it last answered, in milliseconds since 1970; null: never. */
  readonly readAt: number | null;
  readonly silentSince: number | null;
  /** The answer, or the lack of one, that says why it is silent. */
  readonly silence: LiveAnswer | null;
  readonly serve: LiveServe | null;
}

/** What a connection needs of the world. */
export interface World {
  readonly ask: (address: string, request: LiveRequest, signal: AbortSignal) => Promise<LiveAnswer>;
  readonly now: () => number;
  /** Calls once after so many milliseconds, unless what it gives back is called before. */
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** Whether anybody sees what is read. */
  readonly isSeen: () => boolean;
  /** Hears all that is read, each answer once. */
  readonly tell: (set: LiveSet) => void;
  readonly changed: () => void;
}

/** Looks at one cluster from time to time while somebody sees it. Nothing is sent before `connect` and after `disconnect`. */
export class Connection {
  readonly #world: World;
  #connected: Connected | null = null;
  #stop = new AbortController();
  #cancel = (): void => undefined;
  #silences = 0;
  #running: Promise<void> | null = null;
  #last: Told | null = null;
  #isDue = false;

  constructor(world: World) {
    this.#world = world;
  }

  get connected(): Connected | null {
    return this.#connected;
  }

  /** Ends with the connection. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Ends what was connected, and looks for the first time. */
  async connect(address: string): Promise<void> {
    this.disconnect();
    this.#stop = new AbortController();
    this.#connected = { address, release: null, readAt: null, silentSince: null, silence: null, serve: null };
    await this.look();
  }

  disconnect(): void {
    if (this.#connected === null) return;
    this.#stop.abort();
    this.#cancel();
    this.#connected = null;
    this.#last = null;
    this.#running = null;
    this.#silences = 0;
    this.#isDue = false;
    this.#world.tell({ address: null });
    this.#world.changed();
  }

  /** Looks now, whatever the clock says; who asks meanwhile shares the look that runs. */
  look(): Promise<void> {
    if (this.#connected === null) return Promise.resolve();
    this.#cancel();
    const { signal } = this.#stop;
    this.#running ??= this.#look(this.#connected, signal).finally(() => {
      if (signal.aborted) return;
      this.#running = null;
      this.#wait();
    });
    return this.#running;
  }

  /** Somebody may see it again: looks at once where a look fell out. */
  seen(): void {
    if (this.#isDue && this.#world.isSeen()) void this.look();
  }

  /** Tells all once more that was told last: to a server that was started anew. */
  tellAgain(): void {
    if (this.#last !== null) this.#world.tell(this.#last);
  }

  #wait(): void {
    const { serve } = this.#connected ?? { serve: null };
    const wait = waitFor({ isChanging: serve !== null && isChanging(serve), silences: this.#silences });
    this.#isDue = false;
    this.#cancel = this.#world.after(wait, () => {
      this.#isDue = true;
      this.seen();
    });
  }

  async #look(before: Connected, signal: AbortSignal): Promise<void> {
    const { ask } = this.#world;
    const look = await lookAt(before.release, (request) => ask(before.address, request, signal));
    if (signal.aborted) return;
    this.#silences = look.silence === null ? 0 : this.#silences + 1;
    this.#connected = afterLook(before, look, this.#world.now());
    const told = toldOf(this.#connected, look, this.#last);
    const news = newsSince(this.#last, told);
    this.#last = told;
    if (news !== null) this.#world.tell(news);
    this.#world.changed();
  }
}

/** What was read before stays where nobody answers, and is marked. */
const afterLook = (before: Connected, { answers, release, silence }: Look, now: number): Connected =>
  silence === null
    ? { ...before, release, readAt: now, silentSince: null, silence, serve: serveIn(answers.get(PATHS.serve)) }
    : { ...before, silentSince: before.silentSince ?? now, silence };

const toldOf = ({ address, readAt, silentSince }: Connected, { answers }: Look, last: Told | null): Told =>
  silentSince !== null && last !== null
    ? { ...last, silentSince }
    : { address, readAt: readAt ?? silentSince ?? 0, answers: Object.fromEntries(answers), silentSince };
