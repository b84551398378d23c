import { parseRayVersion } from '../../ray/release.ts';
import { likelyReleaseOfImage, releaseOfImage } from '../../releases/workspace/image.ts';
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

/** The release in the name of an image; null where it has none. */
export const imageRelease = (image: Tree | undefined): NamedRelease | null => named(image, releaseOfImage);

const named = (image: Tree | undefined, read: (name: string) => string | null): NamedRelease | null => {
  const version = read(stringOf(image) ?? '');
  return version === null || image === undefined ? null : { version, range: image.range };
};

export const headImage = (manifest: Manifest): Tree | undefined =>
  entryOf(rayContainer(headGroup(manifest)), 'image')?.value;

export const writtenRelease = ({ spec }: Manifest): NamedRelease | null =>
  versionOf(entryOf(spec, 'rayVersion')?.value);

const versionOf = (tree: Tree | undefined): NamedRelease | null => {
  const version = parseRayVersion(stringOf(tree) ?? '');
  return version === null || tree === undefined ? null : { version, range: tree.range };
};

/** What a service file of Anyscale says: its image, or `ray_version` for an image of one's own. */
export const serviceRelease = (root: Tree): NamedRelease | null => {
  const image = entryOf(root, 'image_uri')?.value;
  return imageRelease(image) ?? versionOf(entryOf(root, 'ray_version')?.value) ?? named(image, likelyReleaseOfImage);
};

/**
 * What runs is the image; `rayVersion` only tells the operator (`RayClusterSpec` in `raycluster_types.go`), but says more
 * than the tag of an image of one's own, which may be a version of that.
 */
export const manifestRelease = (manifest: Manifest): NamedRelease | null =>
  imageRelease(headImage(manifest)) ?? writtenRelease(manifest) ?? named(headImage(manifest), likelyReleaseOfImage);
