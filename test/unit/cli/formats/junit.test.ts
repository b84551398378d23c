import { describe, expect, it } from 'vitest';
import { formatJunit } from '../../../../server/src/cli/formats/format-junit.ts';
import { unreadable } from '../../../../server/src/cli/inputs/note.ts';
import { FILES, file, printed } from './printed.ts';
import { readXml } from './xml.ts';
import type { Element } from './xml.ts';

/** What each element of Jenkins' schema for JUnit (xunit-plugin, `junit-10.xsd`) must have and may have, as far as it is used. */
const GRAMMAR: Readonly<
  Record<
    string,
    { readonly must: readonly string[]; readonly may: readonly string[]; readonly holds: readonly string[] }
  >
> = {
  testsuites: { must: [], may: ['name', 'time', 'tests', 'failures', 'errors'], holds: ['testsuite'] },
  testsuite: {
    must: ['name', 'tests', 'failures', 'errors'],
    may: ['time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file'],
    holds: ['testcase', 'properties', 'system-out', 'system-err'],
  },
  testcase: {
    must: ['name'],
    may: ['time', 'classname', 'group'],
    holds: ['failure', 'error', 'skipped', 'system-out', 'system-err'],
  },
  failure: { must: [], may: ['type', 'message'], holds: [] },
  error: { must: [], may: ['type', 'message'], holds: [] },
  'system-out': { must: [], may: [], holds: [] },
};

const faultsIn = ({ name, attributes, children }: Element): readonly string[] => {
  const { must, may, holds } = GRAMMAR[name] ?? { must: ['?'], may: [], holds: [] };
  const names = Object.keys(attributes);
  return [
    ...must.filter((one) => !names.includes(one)).map((one) => `${name} lacks ${one}`),
    ...names.filter((one) => !must.includes(one) && !may.includes(one)).map((one) => `${name} has ${one}`),
    ...children.filter((child) => !holds.includes(child.name)).map((child) => `${name} holds ${child.name}`),
    ...children.flatMap(faultsIn),
  ];
};

const suites = async (...args: Parameters<typeof printed> extends [unknown, ...infer Rest] ? Rest : never) => {
  const root = readXml((await printed(formatJunit, ...args)).text);
  expect(faultsIn(root)).toEqual([]);
  for (const { attributes, children } of root.children) {
    const count = (kind: string) =>
      String(children.filter((one) => one.children.some(({ name }) => name === kind)).length);
    expect(attributes).toMatchObject({
      tests: String(children.length),
      failures: count('failure'),
      errors: count('error'),
    });
  }
  return root.children;
};

const outcomes = (found: readonly Element[]) =>
  found.map(({ attributes, children }) => [
    attributes.name,
    children.map((one) => `${one.attributes.name ?? ''}: ${one.children[0]?.name ?? 'passes'}`),
  ]);

describe('JUnit’s XML', () => {
  it('has a suite for each file of ours and a case for each problem, which fails as the exit status does', async () => {
    expect(outcomes(await suites(FILES))).toEqual([
      [
        'deploy/two apps.yaml',
        ['cpu-contention (4:1): failure', 'hidden-router (9:7): system-out', 'hidden-router (26:7): system-out'],
      ],
      ['deploy/dịch vụ.yaml', ['renamed-key (7:97): system-out', 'image-release (9:17): system-out']],
      ['clean.yaml', ['check: passes']],
    ]);
    const failing = async (failOn: 'warning' | 'never') =>
      outcomes(await suites(FILES, { failOn }))
        .flatMap(([, cases]) => cases)
        .filter((one) => String(one).endsWith('failure'));
    expect(await failing('warning')).toHaveLength(3);
    expect(await failing('never')).toEqual([]);
  });

  it('tells message, line and fixes of a failure', async () => {
    const [failure] = (await suites(FILES))[0]?.children[0]?.children ?? [];
    expect(failure?.attributes).toMatchObject({
      type: 'error',
      message: expect.stringMatching(/^2 replicas stay/) as string,
    });
    expect(failure?.text).toMatch(/^deploy\/two apps\.yaml:4:1 error 2 replicas/);
    expect(failure?.text).toContain('4 | applications:');
    expect(failure?.text).toContain('→ Set num_router_replicas: 1');
  });

  it('tells what could not be read as an error, and is whole without any file', async () => {
    const missing = unreadable('a <b>.yaml', Object.assign(new Error(), { code: 'ENOENT' }));
    const [suite] = await suites([], { notes: [missing] });
    expect(suite?.attributes).toMatchObject({ name: 'a <b>.yaml', errors: '1' });
    expect(suite?.children[0]?.children[0]?.attributes).toMatchObject({ message: 'no such file or folder' });
    expect(await suites([])).toEqual([]);
  });

  it('writes nothing that XML cannot hold', async () => {
    const path = 'a"&<\u0007>.yaml';
    const text = 'applications:\n  - name: a\n    import_path: a:b\n    "x\\u0001]]>\\"&<\\n\\uFFFF": 1\n';
    const [suite] = await suites([file(path, text)], { failOn: 'warning' });
    expect(suite?.attributes.name).toBe('a"&<\uFFFD>.yaml');
    expect(suite?.children[0]?.children[0]?.attributes.message).toContain('ignores x\uFFFD]]>"&<\n\uFFFD without');
  });
});
