import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../steps.ts';

const run = (program: string, ...args: readonly string[]) =>
  spawnSync(join(process.env.RAY_SERVE_LENS_CI_HELPERS ?? '', program), args, { cwd: root, encoding: 'utf8' });

describe('the files that CI reads', () => {
  it.each([
    ['action.yml', ['--builtin-schema', 'vendor.github-actions']],
    ['.github/workflows/new-ray-release.yml', ['--builtin-schema', 'vendor.github-workflows']],
    ['ci/gitlab.yml', ['--builtin-schema', 'vendor.gitlab-ci', '--data-transform', 'gitlab-ci']],
  ])('%s is valid by the schema of its vendor', (file, options) => {
    const { status, stdout } = run('check-jsonschema', ...options, file);
    expect(status, stdout).toBe(0);
  });

  it('.pre-commit-hooks.yaml is one by pre-commit itself', () => {
    const { status, stdout } = run('pre-commit', 'validate-manifest', '.pre-commit-hooks.yaml');
    expect(status, stdout).toBe(0);
  });
});
