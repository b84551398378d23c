import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository, read, repository, runStep, shellcheck, stepsOf } from './steps.ts';
import type { Expressions, Ran } from './steps.ts';

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly jobs: { readonly absorb: { readonly steps: Parameters<typeof stepsOf>[0] } };
}

const workflow = read('.github/workflows/new-ray-release.yml') as Workflow;
const steps = stepsOf(workflow.jobs.absorb.steps);

/** Programs that the steps call, in place of the real ones: each writes down how it was called. */
const standIns = (report: string, failing: string): string => {
  const bin = mkdtempSync(join(tmpdir(), 'lens-stand-ins-'));
  const npm = `#!/bin/sh
echo "npm $*" >> "${bin}/calls"
case "$*" in
  *absorb*) printf '${report}' > "$7"; echo more > facts.json;;
  *${failing}*) exit 1;;
esac
`;
  const gh = `#!/bin/sh
echo "gh $*" >> "${bin}/calls"
cat "$8" >> "${bin}/body"
`;
  for (const [name, text] of Object.entries({ npm, gh })) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
};

/** A clone with a remote of its own. */
const cloned = (): { readonly clone: Repository; readonly origin: Repository } => {
  const origin = repository({ 'facts.json': 'old\n' });
  origin.git('config', 'receive.denyCurrentBranch', 'ignore');
  const clone = new Repository(mkdtempSync(join(tmpdir(), 'lens-clone-')));
  clone.git('clone', '--quiet', origin.folder, '.');
  return { clone, origin };
};

/** Runs the steps one after the other, as far as their conditions let them. */
const all = (repo: Repository, bin: string) => {
  const temporary = mkdtempSync(join(tmpdir(), 'lens-runner-'));
  const path = `${bin}:${process.env.PATH ?? ''}`;
  const ran = new Map<string, Ran>();
  for (const step of steps) {
    const found = ran.get('absorb')?.outputs ?? {};
    if (['test', 'open'].includes(step.id) && found.branch === '') continue;
    const values: Expressions = {
      'github.token': 'token',
      'steps.absorb.outputs.releases': found.releases ?? '',
      'steps.absorb.outputs.branch': found.branch ?? '',
    };
    const one = runStep(step, repo.folder, values, { PATH: path, RUNNER_TEMP: temporary });
    expect([step.id, one.status], one.stderr).toEqual([step.id, 0]);
    ran.set(step.id, one);
  }
  return ran;
};

describe('the workflow for a new Ray release', () => {
  it('runs once a day, and holds no shell that its linter warns of', () => {
    expect(workflow.on.schedule).toHaveLength(1);
    expect(steps.map(({ id }) => id)).toEqual(['install', 'absorb', 'test', 'open']);
    expect(shellcheck(steps) ?? []).toEqual([]);
  });

  it('opens a change with what the releases changed, and says of the suites how they went', () => {
    const { clone, origin } = cloned();
    const bin = standIns('# Ray 2.61.0\\n\\n- x is new.\\n# Ray 2.61.1\\n', 'test:goldens');
    const ran = all(clone, bin);
    expect(ran.get('absorb')?.summary).toContain('- x is new.');
    expect(origin.git('show', 'ray-2.61.0-2.61.1:facts.json')).toBe('more');
    expect(origin.git('log', '-1', '--format=%s', 'ray-2.61.0-2.61.1')).toContain('Ray 2.61.0 2.61.1 is known');
    const calls = readFileSync(join(bin, 'calls'), 'utf8');
    expect(calls).toContain('gh pr create --head ray-2.61.0-2.61.1 --title Ray 2.61.0 2.61.1 --body-file');
    const body = readFileSync(join(bin, 'body'), 'utf8');
    expect(body).toMatch(/- x is new\.[\s\S]*The suite unit passes\.[\s\S]*\*\*The suite goldens fails\*\*/);
  });

  it('does nothing where no release is new, or its change is open already', () => {
    const { clone } = cloned();
    const none = standIns('', 'nothing');
    all(clone, none);
    expect(readFileSync(join(none, 'calls'), 'utf8')).not.toContain('gh');
    const open = cloned();
    open.origin.git('branch', 'ray-2.61.0');
    const again = standIns('# Ray 2.61.0\\n', 'nothing');
    expect([...all(open.clone, again).keys()]).toEqual(['install', 'absorb']);
  });
});
