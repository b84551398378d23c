import type { DeploymentSettings } from '../deployments/settings.ts';
import type { Given } from '../python/outcome.ts';
import { fieldFact } from '../options/model-facts.ts';
import type { TextRange } from '../text/text-range.ts';
import { asList, asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';
import { asRead } from './as-read.ts';
import { withEntries } from '../yaml/json-tree.ts';

/** One deployment in the file and in the cluster. */
export interface DeploymentSides {
  readonly name: string;
  readonly release: string;
  /** What the file writes of it, as Ray reads it. */
  readonly written: MapNode | undefined;
  /** What the file was that was deployed. */
  readonly deployed: MapNode | undefined;
  /** The settings in force, as far as the release tells them. */
  readonly inForce: MapNode | undefined;
  /** What code or builder set and the file writes over it; undefined where the file’s application does not have it. */
  readonly settings: DeploymentSettings | undefined;
  /** What its code alone sets. */
  readonly given: Given;
  /** The nearest place in the config’s own text. */
  readonly near: TextRange;
}

/** The entries of `deployments` of an application by name, as Ray reads them: later ones of a name add to it (`override_deployment_info`, every release). */
export const writtenDeployments = (app: Tree | undefined, release: string): ReadonlyMap<string, MapNode> => {
  const found = new Map<string, MapNode>();
  for (const item of asList(valueOf(app, 'deployments'))?.items ?? []) {
    const map = asMap(item);
    const name = stringOf(valueOf(map, 'name'));
    if (map === undefined || name === undefined) continue;
    const read = readDeployment(map, release);
    const before = found.get(name);
    found.set(
      name,
      before === undefined ? read : withEntries(read, [...before.entries.values(), ...read.entries.values()]),
    );
  }
  return found;
};

/** A mapping of the options of a deployment as Ray reads it, under the newer of two names of one option. */
export const readDeployment = (map: MapNode, release: string): MapNode => {
  const read = asRead('DeploymentSchema', map, release);
  const former = read.entries.get(FORMER);
  if (former === undefined || fieldFact('DeploymentSchema', NAMED_ANEW, release) === undefined) return read;
  const others: readonly Entry[] = [...read.entries.values()].filter((entry) => entry !== former);
  return withEntries(read, [{ ...former, key: NAMED_ANEW }, ...others]);
};

/** While both are known the new one goes first (`override_deployment_info`, 2.10 – 2.32). */
const [FORMER, NAMED_ANEW] = ['max_concurrent_queries', 'max_ongoing_requests'] as const;

/** What code sets an option to; undefined: nothing; null: that is not known. */
export const givenTo = ({ given }: DeploymentSides, key: string): Tree | null | undefined =>
  given === null ? null : given.get(key);
