// Stands in for Vitest where one process runs a chosen few of the unit tests: the same `expect`, and a list of tests instead of a runner.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai } from '@vitest/expect';
import { restoreAllMocks, spyOn } from '@vitest/spy';

type Body = (...values: never[]) => unknown;

/** A test as registered: the file it stands in and its names from the outermost group on. */
export interface Registered {
  readonly name: string;
  readonly run: () => Promise<void>;
}

interface Group {
  readonly names: readonly string[];
  readonly before: Body[];
  readonly after: Body[];
}

export const registered: Registered[] = [];
let group: Group = { names: [], before: [], after: [] };

/** Called between two files, so that names tell the file. */
export const beginFile = (file: string): void => {
  group = { names: [file], before: [], after: [] };
};

const plain = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

const same = new Map<string, number>();

/** Tests of one name are told apart by their number among them: one more elsewhere leaves it as it is. */
const nameOf = (names: readonly string[]): string => {
  const name = names.join(' > ');
  const count = same.get(name) ?? 0;
  same.set(name, count + 1);
  return `${name} #${String(count)}`;
};

const register = (name: string, body: Body, values: readonly unknown[] = []): void => {
  const { names, before, after } = group;
  registered.push({
    name: nameOf([...names, name]),
    run: async () => {
      for (const step of before) await step();
      try {
        await (body as (...given: readonly unknown[]) => unknown)(...values);
      } finally {
        for (const step of after) await step();
      }
    },
  });
};

const enter = (name: string, body: Body, values: readonly unknown[] = []): void => {
  const outer = group;
  group = { names: [...outer.names, name], before: [...outer.before], after: [...outer.after] };
  (body as (...given: readonly unknown[]) => unknown)(...values);
  group = outer;
};

type Add = (name: string, body: Body, values?: readonly unknown[]) => void;

const withWays = (add: Add) =>
  Object.assign(
    (name: string, first: unknown, second?: unknown) => {
      add(name, (typeof first === 'function' ? first : second) as Body);
    },
    {
      each: (rows: readonly unknown[]) => (name: string, body: Body) => {
        for (const row of rows) add(name, body, plain(row));
      },
      skipIf: (skipped: boolean) => (name: string, body: Body) => {
        if (!skipped) add(name, body);
      },
    },
  );

export const it = withWays(register);
export const test = it;
export const describe = withWays(enter);
export const beforeEach = (body: Body): void => void group.before.push(body);
export const afterEach = (body: Body): void => void group.after.unshift(body);

/** Before the first test of the group that runs; a process asks only some of them, over and over. */
export const beforeAll = (body: Body): void => {
  let done: Promise<unknown> | undefined;
  group.before.push(() => (done ??= Promise.resolve(body())));
};

/** With the process, which ends after the last question. */
export const afterAll = (body: Body): void => void process.once('beforeExit', () => void body());

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const { expect } = chai;

/** Variables of the environment as they were before the first stub of each. */
const envBefore = new Map<string, string | undefined>();

const setEnv = (name: string, value: string | undefined): void => {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
};

const stubEnv = (name: string, value: string | undefined): void => {
  if (!envBefore.has(name)) envBefore.set(name, process.env[name]);
  setEnv(name, value);
};

const unstubAllEnvs = (): void => {
  for (const [name, value] of envBefore) setEnv(name, value);
  envBefore.clear();
};

export const vi = { spyOn, restoreAllMocks, stubEnv, unstubAllEnvs, setConfig: () => undefined };
