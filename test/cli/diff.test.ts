import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const example = fileURLToPath(new URL('../../examples/two-llm-apps.yaml', import.meta.url));
const scenario = readFileSync(example, 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'lens-diff-'));

const run = (args: readonly string[], input = '', locale = 'C') =>
  spawnSync(process.execPath, [program, 'diff', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: locale },
  });
const upgrade = ['--from', '2.49.2', '--to', '2.60.0'];

describe('diff', () => {
  it('tells a person what gets worse first, with status 1', () => {
    const { status, stdout } = run([example, ...upgrade]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^\S.*: Ray 2\.49\.2 → 2\.60\.0\n\nWorse\n {2}Ray 2\.60\.0 rejects it at stage build/);
    expect(stdout).toContain('[refused-key] – check --fix mends it');
    expect(stdout).toContain('At the start: does not fit (2 pending) → fits');
  });

  it('prints one object of a fixed shape', () => {
    const { stdout, status } = run(['-', ...upgrade, '--format', 'json', '--cluster', 'cpu=4,gpu=1'], scenario);
    expect(status).toBe(1);
    const { files, ...head } = JSON.parse(stdout) as {
      files: { configs: object[]; diagnostics: { after: { code: string } | null }[] }[];
    };
    expect(head).toEqual({ schema: 1, from: '2.49.2', to: '2.60.0' });
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ path: '-', kind: 'serve' });
    expect(files[0]?.configs[0]).toMatchObject({
      range: { start: { line: 3, character: 0 } },
      verdict: { before: { status: 'accepted' }, after: { status: 'rejected', stage: 'build' } },
      demand: { before: { initial: { CPU: 6, GPU: 0.8 } } },
      defaults: [{ key: 'log_engine_metrics', before: false, after: true, unlessCode: false }, {}],
      mended: {
        verdict: null,
        demand: { before: { initial: { CPU: 6, GPU: 0.8 } }, after: { initial: { CPU: 4, GPU: 0.8 } } },
        fit: { before: { initial: { status: 'does-not-fit' } }, after: { initial: { status: 'fits' } } },
        applications: [
          {
            name: 'falcon3-1b',
            complete: null,
            deployments: [
              { change: 'changed', after: { replica: { strategy: 'PACK' } } },
              { change: 'renamed', before: { name: 'LLMRouter' }, after: { name: 'OpenAiIngress' } },
            ],
          },
          {},
        ],
      },
    });
    const refused = files[0]?.diagnostics.find(({ after }) => after?.code === 'refused-key');
    expect(refused).toMatchObject({ before: null, after: { severity: 'error' }, mended: true });
  });

  it('is empty with status 0 where nothing changes', () => {
    const same = ['--from', '2.49.0', '--to', '2.49.2'];
    const { stdout, status } = run([example, ...same]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/nothing changes\n$/);
    expect(JSON.parse(run([example, ...same, '--format', 'json']).stdout)).toMatchObject({
      files: [{ configs: [], diagnostics: [] }],
    });
  });

  it('tells of several files only those that change', () => {
    const other = join(scratch, 'other.yaml');
    writeFileSync(other, 'a: 1\n');
    writeFileSync(join(scratch, 'serve.yaml'), scenario);
    const { stdout } = run([scratch, ...upgrade]);
    expect(stdout).toContain('serve.yaml');
    expect(stdout).not.toContain('other.yaml');
    const alone = run([other, ...upgrade]);
    expect(alone.status).toBe(0);
    expect(alone.stdout).toContain('no Ray Serve config');
  });

  it('speaks Vietnamese where the shell does', () => {
    expect(run([example, ...upgrade], '', 'vi_VN.UTF-8').stdout).toContain('Ray 2.60.0 từ chối ở bước build');
  });

  it.each([
    [[example], '--from'],
    [[example, '--from', '2.49.2'], '--to'],
    [[example, '--from', '2.99.0', '--to', '2.60.0'], '--from 2.99.0: no such release is known here'],
    [[example, '--from', '2.49.2', '--to', 'newest'], '--to newest: write a Ray release'],
    [upgrade, 'diff PATH…'],
    [[example, ...upgrade, '--format', 'sarif'], 'human, json'],
    [[example, ...upgrade, '--cluster', '4 cpus'], 'cpu=4,gpu=1'],
    [[join(scratch, 'missing.yaml'), ...upgrade], 'missing.yaml'],
  ])('is 2 and says why for %j', (args, hint) => {
    const { status, stderr, stdout } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
    expect(stdout).toBe('');
  });
});
