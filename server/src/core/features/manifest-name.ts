import type { Analysis, ConfigAnalysis } from '../analysis/analysis.ts';
import type { ManifestKind } from '../sources/manifests/manifest.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';

/** The object of Kubernetes that a config stands in; `name` is null where none is written, as with `generateName`. */
export interface ManifestName {
  readonly kind: ManifestKind;
  readonly name: string | null;
}

/** Null for a config that is a file of its own. */
export const manifestOf = ({ configs, work }: Analysis, config: ConfigAnalysis): ManifestName | null => {
  const manifest = work?.configs[configs.indexOf(config)]?.standing.source.manifest ?? null;
  if (manifest === null) return null;
  return { kind: manifest.kind, name: stringOf(valueOf(manifest.root, 'metadata', 'name')) ?? null };
};

/** `RayService models`, or the kind alone where no name is written. */
export const manifestText = ({ kind, name }: ManifestName): string => (name === null ? kind : `${kind} ${name}`);
