import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import { unmoved } from '../demand/moved.ts';
import type { ConfigContext } from '../rules/rule.ts';

/** So many surroundings are told apart: configs of one file, and nodes that somebody types. */
const KEPT = 8;

/** Applications in which nothing was found, by what it was looked for and what decides it beside them. */
export class Quiet {
  readonly #known = new Map<string, Map<string, WeakSet<ApplicationDemand>>>();

  /** Looks for something in each application; `sign` is all that decides what is found beside an application itself. */
  within(sign: string, applications: readonly ConfigApplication[]): ConfigContext['inEach'] {
    const known = this.#under(sign);
    return (about, find) => {
      const quiet = known.get(about) ?? new WeakSet();
      known.set(about, quiet);
      return applications.flatMap((application) => {
        const own = unmoved(application.demand);
        if (quiet.has(own)) return [];
        const found = find(application);
        if (found.length === 0) quiet.add(own);
        return found;
      });
    };
  }

  #under(sign: string): Map<string, WeakSet<ApplicationDemand>> {
    const known = this.#known.get(sign) ?? new Map<string, WeakSet<ApplicationDemand>>();
    this.#known.delete(sign);
    this.#known.set(sign, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }
}
