import { isReadByBuilders } from '../../ray/facts/variables.ts';
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

/** In a set of names: any variable may be set. */
export const ANY_VARIABLE = '*';

/** The variables that some container has and whose value is not certain; `ANY_VARIABLE` where `envFrom` brings others. */
export const unsureVariables = (manifest: Manifest): ReadonlySet<string> => {
  const sure = manifestEnvironment(manifest);
  const containers = [headGroup(manifest), ...workerGroups(manifest)].map(rayContainer);
  const items = (key: string) => containers.flatMap((one) => asList(entryOf(one, key)?.value)?.items ?? []);
  const names = items('env').flatMap((item) => stringOf(entryOf(item, 'name')?.value) ?? []);
  return new Set([...names.filter((name) => !sure.has(name)), ...(items('envFrom').length > 0 ? [ANY_VARIABLE] : [])]);
};

/** True where one of them changes what Ray's builders build. */
export const areReadByBuilders = (names: ReadonlySet<string>, release: string): boolean =>
  [...names].some((name) => isReadByBuilders(name, release));

const variables = (container: Tree | undefined): ReadonlyMap<string, string> =>
  new Map(
    (asList(entryOf(container, 'env')?.value)?.items ?? []).flatMap((item) => {
      const [name, value] = [stringOf(entryOf(item, 'name')?.value), stringOf(entryOf(item, 'value')?.value)];
      return name === undefined || value === undefined || isPlaceholder(value) ? [] : [[name, value] as const];
    }),
  );
