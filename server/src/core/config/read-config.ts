import type { ModelName } from '../options/model-facts.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/text-range.ts';
import { asMap } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { headOf, keysOf } from './read-nodes.ts';
import type { ServeConfig } from './serve-config.ts';
import { applicationsIn } from './typed.ts';

/** A config that was found in a text. */
export interface FoundConfig {
  /** Its own text. */
  readonly text: string;
  readonly release: string;
  /** As Ray reads it, with the models that it names by their files. */
  readonly root: Tree;
  /** As it is written. */
  readonly written: Tree;
  /** The models as they are written, where the application around them is assumed. */
  readonly models: Tree | null;
  /** The range of the analysed text that a range of its own text stands for. */
  readonly outward: (range: TextRange) => TextRange;
}

const CONFIG: ModelName = 'ServeDeploySchema';

/** The nodes of a config by the models of its release; one without any key where it is no mapping. */
export const serveConfig = ({ root, written, ...found }: FoundConfig): ServeConfig => {
  const tree: MapNode = asMap(root) ?? { kind: 'map', flow: false, range: root.range, entries: new Map() };
  const origin = found.models === null ? 'explicit' : 'assumed';
  const reads = { model: CONFIG, inItems: false, inside: {}, options: null };
  const standing = { tree, written, reads, origin } as const;
  const reading = { ...found, made: new Map(), known: new Map() };
  const keys = keysOf(standing, reading);
  const applications = once(() => applicationsIn(keys()));
  return {
    kind: 'config',
    ...headOf(standing, reading),
    release: found.release,
    get keys() {
      return keys();
    },
    get applications() {
      return applications();
    },
  };
};
