import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { writeManyFiles } from '../many-files/write.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'lens-many-'));
writeManyFiles(root, 30, 7);
writeFileSync(join(root, 'team-0/not-text.yaml'), Buffer.from([0x61, 0xff, 0x0a]));

const env = { ...process.env, LC_ALL: 'C' };
const check = (...options: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'check', root, ...options], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env,
  });
  return { stdout, stderr, status };
};

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('many files', () => {
  it.each(['human', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'rdjsonl'])(
    'are told in %s by several threads as by one',
    (format) => {
      const one = check('--format', format, '--jobs', '1');
      expect(one.stdout.length).toBeGreaterThan(10_000);
      expect(one.stderr).toContain('not-text.yaml: not text in UTF-8');
      expect(one.status).toBe(2);
      expect(check('--format', format, '--jobs', '2')).toEqual(one);
    },
    120_000,
  );

  it('are checked by several threads anyway', () => {
    expect(check('--format', 'github')).toEqual(check('--format', 'github', '--jobs', '1'));
  }, 120_000);

  it.each([['0'], ['x'], ['1.5'], ['99999']])('are not checked by %s at once', (jobs) => {
    expect(check('--jobs', jobs)).toMatchObject({ status: 2, stdout: '' });
  });

  it('are told one after the other, before the last is checked, until somebody ends it', async () => {
    const child = spawn(process.execPath, [program, 'check', root, '--format', 'json', '--jobs', '2'], { env });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    // The whole is many times what a pipe holds: whoever has read only its beginning keeps the program waiting.
    const told = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => {
        child.kill('SIGINT');
        resolve(chunk.toString());
      });
    });
    const signal = await new Promise((resolve) => {
      child.once('close', (_, by) => {
        resolve(by);
      });
    });
    expect(signal).toBe('SIGINT');
    expect(complaints).toBe('');
    expect(told).toContain('team-0/file-');
    expect(told).not.toContain('file-29.yaml');
  });
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const typescript = join(root, 'typescript');
  const inTerminal = (redirect: string): string => {
    const call = `'${process.execPath}' '${program}' check '${root}' --format json --jobs 1 ${redirect}`;
    spawnSync('script', ['-qec', call, typescript], { env, stdio: 'ignore' });
    return readFileSync(typescript, 'utf8');
  };

  it('standard error says how far it is, and takes it away', () => {
    const shown = inTerminal('> /dev/null');
    expect(shown).toContain('\r\u001B[KChecked ');
    expect(shown).toMatch(/Checked \d+ of 31 files/);
    expect(shown.slice(shown.lastIndexOf('Checked '))).toMatch(/^Checked \d+ of 31 files\r\u001B\[K/);
  });

  it('nothing is shown where standard error goes elsewhere', () => {
    expect(inTerminal('2> /dev/null')).not.toContain('Checked');
  });
});
