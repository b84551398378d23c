import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const charts = fileURLToPath(new URL('../fixtures/charts/', import.meta.url));
const rendered = (name: string): string => readFileSync(join(charts, `${name}.rendered.yaml`), 'utf8');

const check = (input: string, cwd: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [program, 'check', ...args], {
    input,
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });

interface Place {
  readonly path: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Told {
  readonly kind: string;
  readonly configs: readonly {
    readonly manifest: unknown;
    readonly ray: unknown;
    readonly atLeast: { readonly initial: unknown } | null;
  }[];
  readonly diagnostics: readonly (Omit<Place, 'path'> & {
    readonly code: string;
    readonly related: readonly Place[];
  })[];
}

const told = (input: string, cwd: string): Told => {
  const { stdout } = check(input, cwd, '-', '--format', 'json');
  return (JSON.parse(stdout) as { files: [Told] }).files[0];
};

/** `code line` of each problem, and the places in the chart: `path line:character`. */
const places = ({ diagnostics }: Told) =>
  diagnostics.map(({ code, range, related }) => [
    `${code} ${String(range.start.line + 1)}`,
    ...related.map((one) => `${one.path} ${String(one.range.start.line + 1)}:${String(one.range.start.character + 1)}`),
  ]);

/** A copy of the chart, alone in a folder, with changes of its files' texts. */
const copy = (into = 'models'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-chart-'));
  cpSync(join(charts, 'models'), join(folder, into), { recursive: true });
  return folder;
};

describe('what Helm rendered', () => {
  const text = rendered('models');
  const found = [
    ['unknown-key 21', 'templates/service.yaml 10:7'],
    ['unknown-key 25', 'values.yaml 3:3'],
    ['manifest-key 48', 'templates/cluster.yaml 17:3'],
  ];

  it('is told at its place, and at the line of the template or the values that it came from', () => {
    expect(places(told(text, join(charts, 'models')))).toEqual(found);
  });

  it('is the same with Windows line ends, and from a folder around the chart whatever that is called', () => {
    const folder = copy('any name');
    const around = found.map(([code, place]) => [code, `any name/${place ?? ''}`]);
    expect(places(told(text.replaceAll('\n', '\r\n'), folder))).toEqual(around);
  });

  it('is told without a place in the chart where its line stands twice there, or nowhere, or two charts have the name', () => {
    const twice = text.replace('num_replica: 2', 'rayVersion: 2.52.1').replace('route_prefx: /a', 'routes: /a');
    expect(places(told(twice, join(charts, 'models'))).filter(([code]) => code?.startsWith('unknown-key'))).toEqual([
      ['unknown-key 21'],
      ['unknown-key 25', 'values.yaml 1:1'],
    ]);
    const folder = copy();
    cpSync(join(folder, 'models'), join(folder, 'again'), { recursive: true });
    expect(places(told(text, folder))).toEqual(found.map(([code]) => [code]));
    expect(places(told(text, mkdtempSync(join(tmpdir(), 'lens-none-'))))).toEqual(found.map(([code]) => [code]));
  });

  it('is found again in a chart inside of another, with the values of both', () => {
    const folder = copy('outer/charts/models');
    writeFileSync(join(folder, 'outer/Chart.yaml'), 'apiVersion: v2\nname: "outer" # the one around\n');
    writeFileSync(join(folder, 'outer/values.yaml'), 'models:\n  model:\n    num_replica: 2\n');
    const inner = text.replaceAll('# Source: models/', '# Source: outer/charts/models/');
    expect(places(told(inner, join(folder, 'outer')))).toEqual([
      ['unknown-key 21', 'charts/models/templates/service.yaml 10:7'],
      ['unknown-key 25'],
      ['manifest-key 48', 'charts/models/templates/cluster.yaml 17:3'],
    ]);
  });

  it('is shown to a person and to GitHub at the line of the chart', () => {
    const folder = join(charts, 'models');
    expect(check(text, folder, '-').stdout).toContain('  templates/service.yaml:10:7 In the chart');
    expect(check(text, folder, '-', '--format', 'github').stdout).toContain(
      '::warning file=test/fixtures/charts/models/values.yaml,line=3,endLine=3,col=3',
    );
  });
});

describe('charts and overlays of KubeRay', () => {
  it('ray-cluster, rendered by Helm with its own values, is a RayCluster without problems', () => {
    const result = told(rendered('kuberay-ray-cluster'), charts);
    expect(result).toMatchObject({ kind: 'raycluster', diagnostics: [], configs: [] });
  });

  it('two RayServices of an overlay are told each by its name, with the release of the image that the overlay sets', () => {
    const result = told(rendered('kustomize'), charts);
    expect(result.configs.map(({ manifest, ray, atLeast }) => [manifest, ray, atLeast?.initial])).toEqual([
      [{ kind: 'RayService', name: 'prod-rayservice-sample' }, { version: '2.54.0', source: 'manifest' }, { CPU: 0.7 }],
      [{ kind: 'RayService', name: 'prod-second' }, { version: '2.54.0', source: 'manifest' }, expect.anything()],
    ]);
    expect(result.diagnostics.filter(({ code }) => code === 'image-release')).toHaveLength(2);
    expect(result.diagnostics.filter(({ code }) => code === 'unknown-key')).toHaveLength(6);
  });
});
