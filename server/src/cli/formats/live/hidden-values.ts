/** Stands for a value that is not printed. */
export const HIDDEN = '•••';

const SECRET = 'env_vars';

/** A value of an option as it may be printed: variables of an environment keep their names alone. */
export const printable = (option: string, value: unknown): unknown => {
  if (value === undefined) return undefined;
  const path = option.split('.');
  return path.includes(SECRET) ? hiddenBelow(value, path.at(-1) === SECRET) : withoutVariables(value);
};

/** `isMap`: the value is the variables themselves, whose names stay. */
const hiddenBelow = (value: unknown, isMap: boolean): unknown =>
  isMap && isObject(value) ? Object.fromEntries(Object.keys(value).map((name) => [name, HIDDEN])) : HIDDEN;

const withoutVariables = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutVariables);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === SECRET ? hiddenBelow(one, true) : withoutVariables(one)]),
  );
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
