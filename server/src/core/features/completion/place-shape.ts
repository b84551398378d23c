import type { ConfigNode } from '../../config/serve-config.ts';
import type { Ground, KeyAbout } from '../keys/about.ts';

/** Where the mark of a probe stands. */
export interface Place {
  readonly release: string;
  /** The mapping whose key it is, or that holds the key whose value it is; null for what no mapping holds. */
  readonly ground: Ground | null;
  /** Keys that the mapping has already. */
  readonly siblings: ReadonlySet<string>;
  /** The key whose value, or in whose list, it is. */
  readonly holder: KeyAbout | null;
  /** True for a mapping that stands right under its key, in no list. */
  readonly isDirect: boolean;
  /** The nodes of the config that lead there; none in a manifest. */
  readonly path: readonly ConfigNode[];
  /** Names of the deployments that the application's list has already. */
  readonly listed: ReadonlySet<string>;
}
