import { configSources } from '../sources/config-sources.ts';
import { asList, entryOf, stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import type { ClusterDescription } from './cluster.ts';

/** What tells the applications of a config from others: their code, and of Ray's own builders the name they are given. */
const applicationsOf = (root: Tree): readonly string[] =>
  (asList(entryOf(root, 'applications')?.value)?.items ?? []).flatMap((app) => {
    const path = stringOf(entryOf(app, 'import_path')?.value);
    if (path === undefined) return [];
    return path.startsWith('ray.') ? `${path} ${stringOf(entryOf(app, 'name')?.value) ?? ''}` : path;
  });

/** The applications that the manifests of a text deploy themselves. */
export const ownApplications = (text: string): readonly string[] =>
  configSources(text).sources.flatMap(({ manifest, root }) => (manifest === null ? [] : applicationsOf(root)));

/** False for the cluster of a RayService that deploys other applications than those of the config. */
export const isMadeFor = ({ applications = [] }: ClusterDescription, root: Tree): boolean =>
  applications.length === 0 || applicationsOf(root).some((application) => applications.includes(application));
