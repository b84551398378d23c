import { compareReleases } from '../../ray/release.ts';
import type { Environment } from '../../ray/environment.ts';
import { asList, entryOf, stringOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { isPlaceholder } from '../detect/placeholder.ts';
import { headGroup, rayContainer, workerGroups } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** The variables with the same written value in every group: an application may be built on any node. */
export const manifestEnvironment = (manifest: Manifest): Environment => {
  const groups = [headGroup(manifest), ...workerGroups(manifest)].map((group) => variables(rayContainer(group)));
  const [head, ...workers] = groups;
  return new Map([...(head ?? [])].filter(([name, value]) => workers.every((group) => group.get(name) === value)));
};

/** Variables that Ray's own builders and proxies read, by the release from which and before which they do. */
const READ_BY_BUILDERS: readonly (readonly [name: RegExp, since: string, until: string])[] = [
  [/^RAYLLM_ROUTER_/, '2.44.0', '2.49.0'],
  [/^RAY_SERVE_LLM_/, '2.49.0', '99.0.0'],
  [/^RAY_SERVE_(?:INGRESS_RO|ENABLE_HA_PROXY$)/, '2.56.0', '99.0.0'],
];

/** True for a variable that changes what Ray's own builders build on a release. */
export const isReadByBuilders = (name: string, release: string): boolean =>
  READ_BY_BUILDERS.some(
    ([pattern, since, until]) =>
      pattern.test(name) && compareReleases(release, since) >= 0 && compareReleases(release, until) < 0,
  );

/** True where some container has a variable that changes what Ray's builders build, and its value is not certain. */
export const hasUnsureVariables = (manifest: Manifest, release: string): boolean => {
  const sure = manifestEnvironment(manifest);
  return [headGroup(manifest), ...workerGroups(manifest)]
    .flatMap((group) => asList(entryOf(rayContainer(group), 'env')?.value)?.items ?? [])
    .some((item) => {
      const name = stringOf(entryOf(item, 'name')?.value) ?? '';
      return isReadByBuilders(name, release) && !sure.has(name);
    });
};

const variables = (container: Tree | undefined): ReadonlyMap<string, string> =>
  new Map(
    (asList(entryOf(container, 'env')?.value)?.items ?? []).flatMap((item) => {
      const [name, value] = [stringOf(entryOf(item, 'name')?.value), stringOf(entryOf(item, 'value')?.value)];
      return name === undefined || value === undefined || isPlaceholder(value) ? [] : [[name, value] as const];
    }),
  );
