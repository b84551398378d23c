import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = (...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

interface Schema {
  readonly title: string;
  readonly definitions: Readonly<Record<string, { readonly additionalProperties?: boolean }>>;
}
const schema = (...args: string[]) => JSON.parse(run('schema', ...args).stdout) as Schema;

describe('schema', () => {
  it('prints the schema of a release, of the newest known where none is named', () => {
    expect(schema('--ray-version', '2.47.1').title).toContain('2.47.1');
    expect(schema('--ray-version', 'v2.47').title).toContain('2.47.0');
    expect(schema().title).toContain('2.60.0');
  });

  it('closes with --strict what Ray leaves open', () => {
    expect(schema().definitions.DeploymentSchema?.additionalProperties).toBeUndefined();
    expect(schema('--strict').definitions.DeploymentSchema?.additionalProperties).toBe(false);
  });

  it.each([
    [['--ray-version', '2.8.0'], '2.9.0'],
    [['--ray-version', '2.99.0'], '2.60.0'],
    [['--ray-version', 'newest'], '2.47.1'],
    [['serve.yaml'], 'schema [--ray-version V]'],
    [['--loose'], 'schema [--ray-version V]'],
  ])('is 2 and shows the right form for %j', (args, hint) => {
    const { status, stderr } = run('schema', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
  });
});
