import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Configuration {
  readonly name: string;
  readonly args?: readonly string[];
  readonly program?: string;
  readonly port?: number;
  readonly preLaunchTask?: string;
}

interface Task {
  readonly label: string;
  readonly script?: string;
  readonly args?: readonly string[];
  readonly dependsOn?: readonly string[];
  readonly problemMatcher?: { readonly background?: { readonly beginsPattern: string; readonly endsPattern: string } };
}

const read = (path: string): unknown => JSON.parse(readFileSync(resolve(path), 'utf8'));
const { configurations, compounds } = read('.vscode/launch.json') as {
  readonly configurations: readonly Configuration[];
  readonly compounds: readonly { readonly configurations: readonly string[] }[];
};
const { tasks } = read('.vscode/tasks.json') as { readonly tasks: readonly Task[] };
const { scripts } = read('package.json') as { readonly scripts: Readonly<Record<string, string>> };
const labels = tasks.map(({ label }) => label);

/** Paths of the project in a text, as in `--extensionDevelopmentPath=${workspaceFolder}/examples`. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{workspaceFolder\}\/?([\w./-]*)/g)].map(([, path = '']) => path);

describe('what F5 starts', () => {
  it.each(configurations)('$name names files that exist', ({ args = [], program = '' }) => {
    const paths = [...args, program].flatMap(pathsIn);
    expect(paths.filter((path) => !existsSync(resolve(path)))).toEqual([]);
  });

  it('names configurations and tasks that exist', () => {
    const names = configurations.map(({ name }) => name);
    expect(compounds.flatMap((compound) => compound.configurations).filter((name) => !names.includes(name))).toEqual(
      [],
    );
    const wanted = [
      ...configurations.flatMap(({ preLaunchTask }) => preLaunchTask ?? []),
      ...tasks.flatMap(({ dependsOn = [] }) => dependsOn),
    ];
    expect(wanted.filter((label) => !labels.includes(label))).toEqual([]);
  });

  it('opens the extension with the example, in both kinds of host', () => {
    const hosts = configurations.filter(({ args = [] }) =>
      args.some((arg) => arg.includes('extensionDevelopmentPath')),
    );
    expect(hosts.map(({ args = [] }) => args.includes('--extensionDevelopmentKind=web'))).toEqual([false, true]);
    for (const { args = [] } of hosts) expect(args.at(-1)).toMatch(/\.yaml$/);
  });

  it('attaches to the port at which the debugged extension starts the server', () => {
    const [, port] = /--inspect=(\d+)/.exec(readFileSync(resolve('client/src/node-host.ts'), 'utf8')) ?? [];
    expect(configurations.flatMap((one) => one.port ?? [])).toEqual([Number(port)]);
  });
});

describe('tasks', () => {
  it('run npm scripts and files that exist', () => {
    expect(tasks.flatMap(({ script }) => script ?? []).filter((script) => scripts[script] === undefined)).toEqual([]);
    expect(tasks.flatMap(({ args = [] }) => args).filter((path) => !existsSync(resolve(path)))).toEqual([]);
  });

  it('wait for the words that the build says', () => {
    const said = [...readFileSync(resolve('scripts/build.mjs'), 'utf8').matchAll(/console\.log\('([^']*)'\)/g)];
    const words = said.map(([, text = '']) => text);
    const patterns = tasks.flatMap(({ problemMatcher }) => problemMatcher?.background ?? []);
    expect(patterns).toHaveLength(1);
    for (const { beginsPattern, endsPattern } of patterns)
      for (const pattern of [beginsPattern, endsPattern])
        expect(words.filter((word) => new RegExp(pattern).test(word))).toHaveLength(1);
  });
});
