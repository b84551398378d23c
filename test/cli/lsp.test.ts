import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TestClient } from '../protocol/client.ts';
import { scenario } from '../protocol/scenario.ts';

const built = (program: string): string => fileURLToPath(new URL(`../../dist/${program}`, import.meta.url));
const run = (program: string, ...args: string[]) =>
  spawnSync(process.execPath, [built(program), ...args], { encoding: 'utf8', input: '' });

describe('lsp', () => {
  it.each([[['lsp']], [['lsp', '--stdio']], [['lsp', '--stdio', '--clientProcessId=1']]])(
    'serves an editor: %j',
    async (args) => {
      const client = await new TestClient(['cli.js', ...args]).start();
      await client.open('file:///nowhere/serve.yaml', scenario);
      const diagnostics = await client.published('file:///nowhere/serve.yaml', () => true);
      expect(diagnostics.map(({ code }) => code)).toContain('cpu-contention');
      expect(await client.stop()).toBe(0);
      expect(client.log).toEqual([]);
    },
  );

  it.each([
    ['cli.js', ['lsp', '--loud'], 'ray-serve-lens lsp [--stdio]'],
    ['cli.js', ['lsp', 'serve.yaml'], 'ray-serve-lens lsp [--stdio]'],
    ['server.js', ['--pipe'], 'ray-serve-lens: start it with --stdio'],
  ])('is 2 and shows the right form: %s %j', (program, args, hint) => {
    const { status, stdout, stderr } = run(program, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('ends without a word when nobody talks to it', () => {
    const { status, stderr } = run('cli.js', 'lsp');
    expect(status).toBe(1);
    expect(stderr).toBe('');
  });
});
