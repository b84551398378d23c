import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkBy } from '../../../server/src/cli/commands/check.ts';
import { RULES } from '../../../server/src/core/rules/index.ts';

const check = checkBy(new URL(import.meta.url));

/** Ends a call of `check` and gives what it wrote. */
const run = async (argv: readonly string[]) => {
  const written: string[] = [];
  const write = (text: string): Promise<void> => {
    written.push(text);
    return Promise.resolve();
  };
  const { output, ...ended } = await check(argv, 'en', {
    columns: 80,
    write,
    progress: () => null,
    doAll: () => undefined,
    doesAll: () => true,
  });
  return { ...ended, output: written.join('') + output };
};

describe('a rule that throws', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is named on standard error with status 3, beside all that other rules say, and nothing of it is kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lens-failed-rule-'));
    const path = join(folder, 'serve.yaml');
    writeFileSync(path, 'applications:\n  - import_path: a:b\n    keep_alive: 1\n');
    const rule = RULES.find(({ scope, code }) => scope === 'application' && code !== 'unknown-key');
    if (rule?.scope !== 'application') throw new Error('no such rule');
    vi.spyOn(rule, 'check').mockImplementation(() => {
      throw new Error('a slip');
    });
    const argv = [path, '--cache', '--cache-location', join(folder, 'cache')];
    const failed = await run(argv);
    expect(failed.output).toContain('unknown-key');
    const told = failed.notes?.map((note) => [note.status, note.path, note.message.en]);
    const said = `fault-rule: ${rule.code} could not be checked, a fault of this program, please report it (a slip)`;
    expect(told).toEqual([[3, path, said]]);
    vi.restoreAllMocks();
    expect((await run(argv)).notes).toEqual([]);
  });
});
