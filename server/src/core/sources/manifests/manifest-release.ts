import { parseRayVersion } from '../../ray/release.ts';
import { releaseOfImage } from '../../releases/workspace/image.ts';
import type { TextRange } from '../../text/text-range.ts';
import { entryOf, stringOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { headGroup, rayContainer } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** A Ray release that a manifest names, and the token that does. */
export interface NamedRelease {
  readonly version: string;
  readonly range: TextRange;
}

/** A tag of one's own that names the release: `team/model:cuda12-ray2.46.0`. */
const NAMED_IN_TAG = /(?:^|[/:_-])ray-?v?([1-9]\d*\.\d+\.\d+)(?![\w.])/;

/** The release in the name of an image; null where it has none. */
export const imageRelease = (image: Tree | undefined): NamedRelease | null => {
  const name = stringOf(image) ?? '';
  const version = releaseOfImage(name) ?? NAMED_IN_TAG.exec(name)?.[1];
  return version === undefined || image === undefined ? null : { version, range: image.range };
};

export const headImage = (manifest: Manifest): Tree | undefined =>
  entryOf(rayContainer(headGroup(manifest)), 'image')?.value;

export const writtenRelease = ({ spec }: Manifest): NamedRelease | null => {
  const tree = entryOf(spec, 'rayVersion')?.value;
  const version = parseRayVersion(stringOf(tree) ?? '');
  return version === null || tree === undefined ? null : { version, range: tree.range };
};

/** The image that a service file of Anyscale names. */
export const serviceRelease = (root: Tree): NamedRelease | null => imageRelease(entryOf(root, 'image_uri')?.value);

/** What runs is the image; `rayVersion` only tells the operator (`RayClusterSpec` in `raycluster_types.go`). */
export const manifestRelease = (manifest: Manifest): NamedRelease | null =>
  imageRelease(headImage(manifest)) ?? writtenRelease(manifest);
