import { asList, entryOf, stringOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { rayContainer } from './manifest.ts';

/** A port that a container declares. */
export interface ContainerPort {
  readonly name: string;
  /** Null where it is filled in later. */
  readonly port: number | null;
  readonly tree: Tree;
}

/** `ServingPortName` and `DefaultServingPort` in `utils/constant.go`: what KubeRay takes for a container that names no port so. */
export const SERVE_PORT = { name: 'serve', port: 8000 };

/** The ports of the container in which Ray runs. */
export const containerPorts = (group: Tree | undefined): readonly ContainerPort[] =>
  (asList(entryOf(rayContainer(group), 'ports')?.value)?.items ?? []).map((item) => {
    const tree = entryOf(item, 'containerPort')?.value;
    const port = tree?.kind === 'scalar' && typeof tree.value === 'number' ? tree.value : null;
    return { name: stringOf(entryOf(item, 'name')?.value) ?? '', port, tree: tree ?? item };
  });
