import type { TellFault } from '../editor/faults.ts';
import type { LiveSet } from '../features/live/params.ts';
import type { LiveView } from '../features/live/view.ts';

/** What a new look at a cluster changed: nothing that is shown, what is told of it, or its room for files as well. */
export type LiveChange = 'nothing' | 'status' | 'room';

const load = () => import('../features/live/index.ts');

/** The running cluster that a client looks at, as it was told last; nothing of it is loaded before. */
export class LiveState {
  readonly #fault: TellFault;
  #view: LiveView | null = null;
  /** What was told last, whole. */
  #told: LiveSet | null = null;
  #last: Promise<LiveChange> = Promise.resolve('nothing');

  constructor(fault: TellFault) {
    this.#fault = fault;
  }

  /** Null while no cluster is connected. */
  get view(): LiveView | null {
    return this.#view;
  }

  /** Takes what was told, one after the other; what is no such message changes nothing. */
  set(told: unknown): Promise<LiveChange> {
    this.#last = this.#last.then(() => this.#take(told));
    return this.#last;
  }

  async #take(told: unknown): Promise<LiveChange> {
    const before = this.#view;
    try {
      const { readSet, together, viewOf } = await load();
      const news = readSet(told);
      if (news === null) return 'nothing';
      const set = together(news, this.#told);
      this.#told = set;
      this.#view = viewOf(set, before, this.#fault);
    } catch (error) {
      this.#fault('fault-live', error);
      return 'nothing';
    }
    return changeOf(before, this.#view);
  }
}

const changeOf = (before: LiveView | null, now: LiveView | null): LiveChange =>
  before?.roomSign !== now?.roomSign ? 'room' : before?.sign === now?.sign ? 'nothing' : 'status';
