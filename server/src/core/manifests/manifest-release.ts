import { parseRayVersion } from '../ray/release.ts';
import type { TextRange } from '../text-range.ts';
import { entryOf, stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { headGroup, rayContainer } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** A Ray release that a manifest names, and the token that does. */
export interface NamedRelease {
  readonly version: string;
  readonly range: TextRange;
}

/** `rayproject/ray`, `ray-ml`, `ray-llm`, those of Anyscale and mirrors of them, whose tags begin with the release; `…ray2.46.0…`. */
const RAY_IMAGE = /(?:(?:^|\/)ray(?:-ml|-llm)?:|(?:^|[/:_-])ray-?v?)(\d+\.\d+\.\d+)(?![\w.])/;

/** The release in the tag of an image of Ray; null for any other image, and for the 0.x of what was RayLLM. */
export const imageRelease = (image: Tree | undefined): NamedRelease | null => {
  const version = RAY_IMAGE.exec(stringOf(image) ?? '')?.[1];
  return version === undefined || version.startsWith('0.') || image === undefined
    ? null
    : { version, range: image.range };
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
