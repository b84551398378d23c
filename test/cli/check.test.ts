import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const example = fileURLToPath(new URL('../../examples/two-llm-apps.yaml', import.meta.url));
const scenario = readFileSync(example, 'utf8');
const newForm = scenario.replaceAll(
  'resources_per_bundle: { CPU: 0.5, GPU: 0.4 }',
  'placement_group_config: { bundles: [{ CPU: 0.5, GPU: 0.4 }] }',
);
const scratch = mkdtempSync(join(tmpdir(), 'lens-cli-'));

const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

interface Config {
  readonly verdict: unknown;
  readonly demand: { readonly initial: unknown } | null;
  readonly fit: { readonly initial: { readonly status: string; readonly pendingTotal: number | null } };
}

const check = (text: string, release: string): { config: Config | undefined; codes: readonly string[] } => {
  const { stdout } = run(
    ['check', '-', '--ray-version', release, '--cluster', 'cpu=4,gpu=1', '--format', 'json'],
    text,
  );
  const { files } = JSON.parse(stdout) as { files: { configs: Config[]; diagnostics: { code: string }[] }[] };
  return { config: files[0]?.configs[0], codes: files[0]?.diagnostics.map(({ code }) => code) ?? [] };
};

describe('check --format json', () => {
  it.each(['2.47.1', '2.50.1'])('says on Ray %s that two replicas of the scenario stay pending', (release) => {
    const { config } = check(scenario, release);
    expect(config?.verdict).toMatchObject({ status: 'accepted' });
    expect(config?.demand?.initial).toEqual({ CPU: 6, GPU: 0.8 });
    expect(config?.fit.initial).toMatchObject({ status: 'does-not-fit', pendingTotal: 2 });
  });

  it.each(['2.52.1', '2.60.0'])('says on Ray %s that the new form fits', (release) => {
    const { config } = check(newForm, release);
    expect(config?.demand?.initial).toEqual({ CPU: 4, GPU: 0.8 });
    expect(config?.fit.initial.status).toBe('fits');
  });

  it('knows that resources_per_bundle is refused at build from 2.51', () => {
    expect(check(scenario, '2.52.1').config?.verdict).toMatchObject({ status: 'rejected', stage: 'build' });
  });

  it('tells an ignored router_config from a refused one', () => {
    const withKey = (text: string) =>
      text.replaceAll('      llm_configs:', '      router_config: { num_replicas: 1 }\n      llm_configs:');
    const old = check(withKey(scenario), '2.47.1');
    expect(old.config?.verdict).toMatchObject({ status: 'accepted' });
    expect(old.codes).toContain('unknown-key');
    expect(check(withKey(newForm), '2.52.1').config?.verdict).toMatchObject({ status: 'rejected', stage: 'build' });
  });
});

describe('exit status', () => {
  it('is 1 for an error, 0 below the threshold', () => {
    expect(run(['check', example]).status).toBe(1);
    expect(run(['check', example, '--fail-on', 'never']).status).toBe(0);
  });

  it.each([
    [['check', example, '--cluster', '4 cpus'], 'cpu=4,gpu=1'],
    [['check', example, '--ray-version', 'newest'], '2.47.1'],
    [['check', join(scratch, 'missing.yaml')], 'missing.yaml'],
    [['check', example, '--format', 'xml'], 'json'],
  ])('is 2 and shows the right form for %j', (args, hint) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
  });

  it('is 2 for a file that is not text', () => {
    const path = join(scratch, 'binary.yaml');
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00, 0x80]));
    expect(run(['check', path]).status).toBe(2);
  });
});

describe('other forms', () => {
  it('human: shows the line, the marks, the fixes and the totals', () => {
    const { stdout } = run(['check', example]);
    expect(stdout).toContain('4 | applications:\n    | ^^^^^^^^^^^^');
    expect(stdout).toContain(
      'fix * Set num_router_replicas: 1, set max_replicas: 1 in every application: fits, also at most',
    );
    expect(stdout).toMatch(/whole file +6 CPU, 0.8 GPU +12 CPU, 1.6 GPU/);
  });

  it('sarif: one result a problem, lines and columns from 1', () => {
    const { stdout } = run(['check', example, '--format', 'sarif']);
    const { version, runs } = JSON.parse(stdout) as { version: string; runs: { results: Record<string, unknown>[] }[] };
    expect(version).toBe('2.1.0');
    expect(runs[0]?.results).toHaveLength(4);
    expect(JSON.stringify(runs[0]?.results[0])).toContain(
      '"region":{"startLine":4,"startColumn":1,"endLine":4,"endColumn":13}',
    );
  });

  it('github: an annotation a line', () => {
    const { stdout } = run(['check', example, '--format', 'github']);
    expect(stdout).toMatch(
      /^::error file=.*two-llm-apps.yaml,line=4,endLine=4,col=1,endColumn=13,title=ray-serve cpu-contention::/m,
    );
    expect(stdout.match(/^::(error|warning|notice) /gm)).toHaveLength(4);
  });

  it('a folder is searched for YAML files, foreign ones among them are no problem', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lens-folder-'));
    writeFileSync(join(folder, 'serve.yml'), scenario);
    writeFileSync(join(folder, 'compose.yaml'), 'services: {}\n');
    writeFileSync(join(folder, 'notes.txt'), scenario);
    const { stdout } = run(['check', folder, '--format', 'json']);
    const { files } = JSON.parse(stdout) as { files: { kind: string }[] };
    expect(files.map(({ kind }) => kind)).toEqual(['other', 'serve']);
  });

  it('speaks Vietnamese in a Vietnamese shell, with the same codes', () => {
    const { stdout } = spawnSync(process.execPath, [program, 'check', example], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' },
    });
    expect(stdout).toContain('replica phải chờ (pending)');
    expect(stdout).toContain('[cpu-contention]');
  });
});

describe('rules on the command line', () => {
  const TYPO = `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        max_concurrent_queries: 20 # kept
        num_replica: 2
`;

  it('shows a rule as --rule says', () => {
    const { stdout, status } = run(['check', '-', '--rule', 'unknown-key=error', '--rule', 'renamed-key=off'], TYPO);
    expect(stdout).toContain('error Ray');
    expect(stdout).not.toContain('renamed-key');
    expect(status).toBe(1);
  });

  it.each([
    ['--rule', 'no-such=off'],
    ['--rule', 'unknown-key=loud'],
  ])('refuses %s %s', (...options) => {
    expect(run(['check', '-', ...options], TYPO).status).toBe(2);
  });

  it('writes the safe fixes with --fix and tells the rest', () => {
    const file = join(scratch, 'fix.yaml');
    writeFileSync(file, TYPO);
    const { stdout } = run(['check', file, '--fix']);
    expect(readFileSync(file, 'utf8')).toBe(TYPO.replace('max_concurrent_queries', 'max_ongoing_requests'));
    expect(stdout).toContain('unknown-key');
    expect(stdout).not.toContain('renamed-key');
  });

  it('names each rule in SARIF', () => {
    const { stdout } = run(['check', '-', '--format', 'sarif'], TYPO);
    expect(stdout).toContain('A key that Ray does not know');
  });
});
