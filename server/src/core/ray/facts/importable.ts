import { compareReleases } from '../release.ts';
import generated from './generated/names.json' with { type: 'json' };

interface Change {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** Names by the releases from which and before which they are there. */
type Spans = ReadonlyMap<string, readonly (readonly [since: string, until: string | null])[]>;

const spansOf = (steps: readonly (readonly unknown[])[]): Spans => {
  const spans = new Map<string, (readonly [string, string | null])[]>();
  for (const [release, change] of steps as readonly (readonly [string, Change])[]) {
    for (const name of change.add ?? []) spans.set(name, [...(spans.get(name) ?? []), [release, null]]);
    for (const name of change.remove ?? []) {
      const last = spans.get(name)?.pop();
      if (last !== undefined) spans.get(name)?.push([last[0], release]);
    }
  }
  return spans;
};

/** The releases that were asked, oldest first; between two of them only what both say is certain. */
const ASKED: readonly string[] = generated.releases;

const MODULES = spansOf(generated.modules);
const NAMES: ReadonlyMap<string, Spans> = new Map(
  Object.entries(generated.names).map(([module, steps]) => [module, spansOf(steps)]),
);

const isThere = (spans: Spans, name: string, release: string): boolean =>
  (spans.get(name) ?? []).some(
    ([since, until]) => compareReleases(since, release) <= 0 && (until === null || compareReleases(release, until) < 0),
  );

/** Those that were asked around a release, itself where it was; the last answer is kept, as all code of a file asks for one. */
const around = (release: string): readonly string[] => {
  if (last.release === release) return last.asked;
  const before = ASKED.findLast((one) => compareReleases(one, release) <= 0);
  const after = ASKED.find((one) => compareReleases(one, release) >= 0);
  last = { release, asked: [before, after].filter((one) => one !== undefined) };
  return last.asked;
};

let last: { readonly release: string; readonly asked: readonly string[] } = { release: '', asked: [] };

/** What the releases around say, the release itself where it was asked; null where they differ. */
const said = (spans: Spans, name: string, release: string): boolean | null => {
  const answers = around(release).map((one) => isThere(spans, name, one));
  const [first = null, second = first] = answers;
  return first === second ? first : null;
};

/** Whether a release has a module of `ray.serve` or `ray.llm`; null where that is not known. */
export const hasModule = (module: string, release: string): boolean | null =>
  /^ray\.(serve|llm)(\.|$)/.test(module) && !/\.(tests|benchmarks|generated)(\.|$)/.test(module)
    ? said(MODULES, module, release)
    : null;

/** Whether a name can be imported from a public module of `ray.serve`; null where that is not known. */
export const hasName = (module: string, name: string, release: string): boolean | null => {
  const spans = NAMES.get(module);
  if (spans === undefined || name.startsWith('_')) return null;
  const found = said(spans, name, release);
  return found === false && hasModule(`${module}.${name}`, release) !== false ? null : found;
};

/** The release from which on a module, or a name in one, is gone; null where no release had it. */
export const goneSince = (module: string, name: string | null): string | null => {
  const spans = (name === null ? MODULES.get(module) : NAMES.get(module)?.get(name)) ?? [];
  return spans.at(-1)?.[1] ?? null;
};

/** The first release that has it; null where none has. */
export const thereSince = (module: string, name: string | null): string | null =>
  ((name === null ? MODULES.get(module) : NAMES.get(module)?.get(name)) ?? [])[0]?.[0] ?? null;

/** Names that took the place of others (Ray's own notes on upgrading; each is tried against the releases by a test). */
const SUCCESSORS: Readonly<Record<string, string>> = {
  'ray.serve.handle.RayServeHandle': 'ray.serve.handle.DeploymentHandle',
  'ray.serve.handle.RayServeSyncHandle': 'ray.serve.handle.DeploymentHandle',
  'ray.serve.handle.RayServeDeploymentHandle': 'ray.serve.handle.DeploymentHandle',
  'ray.serve.deployment_graph.RayServeDAGHandle': 'ray.serve.handle.DeploymentHandle',
};

/** Where a name stands on a release that a module does not have it any more; null where that is not known. */
export const successorOf = (module: string, name: string, release: string): string | null => {
  const written = SUCCESSORS[`${module}.${name}`];
  if (written !== undefined) return written;
  const other = [...NAMES.keys()].find((one) => one !== module && hasName(one, name, release) === true);
  return other === undefined ? null : `${other}.${name}`;
};
