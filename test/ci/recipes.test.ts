import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { read, repository, root, runStep, shellcheck } from './steps.ts';
import type { Ran, Repository, Step } from './steps.ts';

const CONFIG = 'applications:\n- name: a\n  import_path: 7\n';

/** Installs this checkout as npm would install the package, by a link. */
const NPM = `npm() {
  folder="$3/node_modules"
  mkdir -p "$folder"
  ln -s "${root.replace(/\/$/, '')}" "$folder/ray-serve-lens"
  echo "npm $*" >&2
}
`;

const made = (): Repository => repository({ 'serve.yaml': CONFIG });

const run = (step: Step, repo: Repository, more: NodeJS.ProcessEnv = {}): Ran =>
  runStep({ ...step, run: NPM + step.run }, repo.folder, {}, more);

const written = (repo: Repository, path: string): string => readFileSync(join(repo.folder, path), 'utf8');

interface Gitlab {
  readonly 'ray-serve-lens': {
    readonly variables: Readonly<Record<string, string>>;
    readonly script: readonly string[];
    readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
  };
}

describe('the template for GitLab', () => {
  const job = (read('ci/gitlab.yml') as Gitlab)['ray-serve-lens'];
  const step: Step = { id: 'gitlab', run: job.script.join('\n'), env: job.variables };

  it('leaves each report that it names, and fails for an error', () => {
    const repo = made();
    const base = repo.git('rev-parse', 'HEAD');
    repo.commit({ 'serve.yaml': `${CONFIG}\n` });
    const { status, stdout, stderr } = run(step, repo, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(status, stderr).toBe(1);
    expect(stdout).toContain('serve.yaml:3:16 error');
    expect(stderr).toContain('./ray-serve-lens.tgz');
    expect(JSON.parse(written(repo, job.artifacts.reports.codequality ?? ''))).toMatchObject([
      { location: { path: 'serve.yaml' }, fingerprint: expect.any(String) as string },
    ]);
    expect(written(repo, job.artifacts.reports.junit ?? '')).toMatch(/^<\?xml[\s\S]*<testsuites[\s\S]*<failure/);
    expect(job.artifacts.paths.map((path) => written(repo, path))).toEqual([
      expect.stringContaining('## Ray Serve Lens'),
    ]);
  });

  it('succeeds without problems, outside of merge requests too', () => {
    const repo = repository({ 'serve.yaml': 'a: 1\n' });
    expect(run(step, repo)).toMatchObject({ status: 0 });
    expect(JSON.parse(written(repo, 'gl-code-quality-report.json'))).toEqual([]);
  });

  it.runIf(shellcheck([]) !== null)('holds no shell that its linter warns of', () => {
    expect(shellcheck([step])).toEqual([]);
  });
});

/** The blocks of one language in a page. */
const blocks = (page: string, language: string): readonly string[] =>
  [
    ...readFileSync(join(root, 'docs', page), 'utf8').matchAll(
      new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'),
    ),
  ].map(([, text = '']) => text);

describe('docs/ci.md', () => {
  const azure = blocks('ci.md', 'yaml')
    .map((text) => parse(text) as { readonly steps?: readonly { readonly script?: string }[] })
    .flatMap(({ steps = [] }) => steps.flatMap(({ script }) => script ?? []));
  const jenkins = blocks('ci.md', 'groovy').flatMap((text) => /sh '''([\s\S]*?)'''/.exec(text)?.[1] ?? []);

  it.each([
    ['any runner', blocks('ci.md', 'sh')[0] ?? ''],
    ['Azure Pipelines', azure[0] ?? ''],
    ['Jenkins', jenkins[0] ?? ''],
  ])('has lines for %s that leave a report of JUnit and fail for an error', (_runner, text) => {
    const repo = made();
    const { status, stderr } = run({ id: 'recipe', run: text, env: { PACKAGE: './lens.tgz' } }, repo);
    expect(status, stderr).toBe(1);
    expect(stderr).toContain('./lens.tgz');
    expect(written(repo, 'ray-serve-lens.xml')).toContain('<failure');
  });

  it('names every input of the action', () => {
    const text = readFileSync(join(root, 'docs/ci.md'), 'utf8');
    const { inputs } = read('action.yml') as { readonly inputs: Readonly<Record<string, unknown>> };
    expect(Object.keys(inputs).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
