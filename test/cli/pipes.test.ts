import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SERVE = 'applications:\n  - import_path: a:b\n';

const folder = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'lens-pipes-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
};

describe('a pipe', () => {
  const shell = (script: string, cwd: string) => {
    const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8', timeout: 20_000 });
    return { stdout, stderr, status };
  };
  const CHECK = `"${process.execPath}" "${program}" check --quiet --format json`;

  it('with a name that nobody writes to is told, with status 2', () => {
    const root = folder({});
    expect(spawnSync('mkfifo', [join(root, 'serve.yaml')]).status).toBe(0);
    const { stderr, status } = shell(`${CHECK} serve.yaml`, root);
    expect(stderr).toBe('serve.yaml: a named pipe that nobody writes to; it is not checked\n');
    expect(status).toBe(2);
  });

  it.each([
    ['with a name', 'mkfifo p; (cat serve.yaml > p &); CHECK p'],
    ['with a name, in two parts', 'mkfifo p; ((head -1 serve.yaml; tail -n +2 serve.yaml) > p &); CHECK p'],
    ['of a shell', 'CHECK <(cat serve.yaml)'],
    ['by its path', 'cat serve.yaml | CHECK /dev/stdin'],
    ['as standard input', 'cat serve.yaml | CHECK -'],
  ])('%s is read to its end', (_, script) => {
    const { stdout, stderr, status } = shell(script.replace('CHECK', CHECK), folder({ 'serve.yaml': SERVE }));
    const { files } = JSON.parse(stdout) as { files: readonly { kind: string; configs: readonly unknown[] }[] };
    expect(files.map(({ kind, configs }) => [kind, configs.length])).toEqual([['serve', 1]]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

it('two byte order marks are one too many', () => {
  const root = folder({ 'one.yaml': `\uFEFF${SERVE}`, 'two.yaml': `\uFEFF\uFEFF${SERVE}` });
  const statusOf = (name: string) => spawnSync(process.execPath, [program, 'check', join(root, name)]).status;
  expect([statusOf('one.yaml'), statusOf('two.yaml')]).toEqual([0, 1]);
});
