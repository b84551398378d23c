import { COVERED } from '../../ray/facts/covered.ts';

/** A release at the start of a tag: `2.44.1`, `v2.44.1`, or a build of it on the way there, named by its commit (`2.41.0.0e2f1a`). */
const RELEASE = String.raw`v?(\d+\.\d+\.\d+)(?:\.[0-9a-f]{4,40})?(?![\w.])`;

/** `rayproject/ray`, `ray-ml`, `ray-llm`, those of Anyscale and mirrors of them: their tags begin with the release. */
const RAY_IMAGE = new RegExp(`(?:^|/)ray(?:-ml|-llm)?:${RELEASE}`);

/** An image of one's own whose tag is made like those of Ray: `team/ray-serve:2.51.0-py311-gpu`. */
const MADE_ALIKE = new RegExp(`(?:^|/)(?:[\\w.-]*[-_.])?ray(?:[-_.][\\w.-]+)?:${RELEASE}(?=-py3)`);

/** A name or tag of one's own that says so: `team/model:cuda12-ray2.46.0`. */
const NAMED = /(?:^|[/:_-])ray-?v?([1-9]\d*\.\d+\.\d+)(?![\w.])/;

/** An image of one's own that is called after Ray; its tag may be a version of its own. */
const OWN = new RegExp(`(?:^|/)(?:[\\w.-]*[-_.])?ray(?:[-_.][\\w.-]+)?:${RELEASE}`);

/** The release in the name of an image; null for one that names none, and for the 0.x of what was RayLLM. */
export const releaseOfImage = (image: string): string | null => {
  const version = [RAY_IMAGE, MADE_ALIKE, NAMED].flatMap((form) => form.exec(image)?.[1] ?? [])[0];
  return version === undefined || version.startsWith('0.') ? null : version;
};

/** The same, also of an image like `team/my-ray:v2.44.1`, where Ray has a release of that number. */
export const likelyReleaseOfImage = (image: string): string | null => {
  const own = OWN.exec(image)?.[1];
  return releaseOfImage(image) ?? (own !== undefined && COVERED.includes(own) ? own : null);
};

const VARIABLE = /\$(?:\{(\w+)(?::?-([^{}]*))?\}|(\w+))/g;

/** Variables as Docker puts them in; one without a known value stays as it is written. */
export const withVariables = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(
    VARIABLE,
    (whole, braced: string | undefined, fallback: string | undefined, plain: string | undefined) => {
      const value = values.get(braced ?? plain ?? '') ?? fallback;
      return value ?? whole;
    },
  );
