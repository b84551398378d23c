/** `rayproject/ray`, `ray-ml`, `ray-llm`, those of Anyscale and mirrors of them: their tags begin with the release. */
const RAY_IMAGE = /(?:^|\/)ray(?:-ml|-llm)?:(\d+\.\d+\.\d+)(?![\w.])/;

/** The release in the name of an image of Ray; null for any other image, and for the 0.x of what was RayLLM. */
export const releaseOfImage = (image: string): string | null => {
  const version = RAY_IMAGE.exec(image)?.[1];
  return version === undefined || version.startsWith('0.') ? null : version;
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
