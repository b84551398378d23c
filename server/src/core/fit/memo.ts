import type { Cluster } from '../clusters/cluster.ts';
import type { ApplicationDemand, DeploymentDemand } from '../demand/demand.ts';
import { unmoved } from '../demand/moved.ts';
import { valueText } from '../text/value-text.ts';
import type { Fit, Question } from './fit.ts';
import { knownPart } from './known-part.ts';
import { fitOn } from './on-cluster.ts';

/** What fits of applications; of those that are not whole, what is known of them is laid out. */
export type FitOf = typeof fitOn;

/** Older answers are forgotten: a menu of fixes tries about thirty. */
const KEPT = 200;

/** So many applications and deployments are told apart before all answers are forgotten. */
const APART = 50_000;

/** Answers by value: the same demands on the same nodes are laid out once. Whoever makes it decides how long it lives. */
export class FitMemo {
  readonly #fits = new Map<string, Fit>();
  /** Numbers of applications and deployments: by what they ask for, and of those that were asked for. */
  readonly #numbers = new Map<string, number>();
  #known = new WeakMap<ApplicationDemand | DeploymentDemand, number>();
  readonly #asked: () => void;

  /** `asked` is told of each answer that has to be worked out. */
  constructor(asked: () => void = () => undefined) {
    this.#asked = asked;
  }

  readonly fitOf = (applications: readonly ApplicationDemand[], cluster: Cluster, question: Question): Fit => {
    if (this.#numbers.size > APART) this.#forget();
    const key = `${applications.map((one) => this.#numberOf(unmoved(one))).join()} ${valueText([cluster, question])}`;
    const known = this.#fits.get(key);
    const fit =
      known ??
      this.#work(() => fitOn(question.isWhole ? applications : applications.map(knownPart), cluster, question));
    this.#fits.delete(key);
    this.#fits.set(key, fit);
    const [oldest] = this.#fits.keys();
    if (this.#fits.size > KEPT && oldest !== undefined) this.#fits.delete(oldest);
    return fit;
  };

  #numberOf(demand: ApplicationDemand | DeploymentDemand): number {
    const known = this.#known.get(demand);
    if (known !== undefined) return known;
    const key = 'deployments' in demand ? this.#ofApplication(demand) : valueText(placed(demand));
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    this.#known.set(demand, number);
    return number;
  }

  #ofApplication({ name, demand, buildsOn, deployments }: ApplicationDemand): string {
    const numbers = deployments.map((one) => this.#numberOf(unmoved(one)));
    return `application ${numbers.join()} ${valueText([name, demand === null, buildsOn])}`;
  }

  #forget(): void {
    this.#fits.clear();
    this.#numbers.clear();
    this.#known = new WeakMap();
  }

  #work(work: () => Fit): Fit {
    this.#asked();
    return work();
  }
}

/** Where a deployment is written, why it asks for what it does, and what it lets wait: no node looks at that. */
const TOLD: ReadonlySet<string> = new Set([
  'range',
  'why',
  'terms',
  'demand',
  'origin',
  'source',
  'unknown',
  'scaling',
  'limits',
]);

const placed = (deployment: DeploymentDemand) => Object.entries(deployment).filter(([key]) => !TOLD.has(key));
