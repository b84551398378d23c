import { describe, expect, it } from 'vitest';
import { formatGitlab } from '../../../../server/src/cli/formats/format-gitlab.ts';
import { FILES, SERVICE, file, printed, refusals } from './printed.ts';
import { CODE_QUALITY } from './schemas.ts';

interface Issue {
  readonly check_name: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: object;
  readonly other_locations: readonly object[];
}

const issues = async (files = FILES): Promise<readonly Issue[]> =>
  JSON.parse((await printed(formatGitlab, files)).text) as Issue[];

const prints = async (path: string, text: string) =>
  (await issues([file(path, text)])).map(({ fingerprint }) => fingerprint);

describe('GitLab’s code quality', () => {
  it('is what GitLab reads, with and without problems', async () => {
    expect(refusals(CODE_QUALITY, await issues())).toEqual([]);
    expect(await issues([])).toEqual([]);
    expect(refusals(CODE_QUALITY, [{ description: 'a' }])).not.toEqual([]);
  });

  it('tells severity and lines from the root of the repository', async () => {
    const told = await issues();
    expect(told.map(({ check_name: code, severity }) => `${code} ${severity}`)).toEqual([
      'cpu-contention critical',
      'hidden-router info',
      'hidden-router info',
      'renamed-key minor',
      'image-release minor',
    ]);
    expect(told[4]).toMatchObject({
      location: { path: 'deploy/dịch vụ.yaml', lines: { begin: 9, end: 9 } },
      other_locations: [{ path: 'deploy/dịch vụ.yaml', lines: { begin: 12, end: 12 } }],
    });
  });

  it('gives each its own fingerprint, which stays where lines move', async () => {
    const before = await prints('a.yaml', SERVICE);
    expect(await prints('a.yaml', `# a line\n${SERVICE}`)).toEqual(before);
    const all = (await issues([...FILES, file('a.yaml', SERVICE), file('b.yaml', SERVICE)])).map(
      (one) => one.fingerprint,
    );
    expect(all).toEqual(expect.arrayContaining([...before]));
    expect(new Set(all).size).toBe(9);
  });

  it('writes issues as they come', async () => {
    expect((await printed(formatGitlab, FILES)).early).toContain('image-release');
  });
});
