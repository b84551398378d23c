import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../steps.ts';

const charts = join(root, 'test/fixtures/charts');
const committed = (name: string): string => readFileSync(join(charts, `${name}.rendered.yaml`), 'utf8');

describe('the rendered texts that the tests read', () => {
  it('are what Helm makes of the chart', () => {
    const script = join(root, 'test/ci/helpers/helm_template.py');
    const python = join(process.env.RAY_SERVE_LENS_CI_HELPERS ?? '', 'python');
    const { stdout, stderr } = spawnSync(python, [script, 'demo', join(charts, 'models')], { encoding: 'utf8' });
    expect(stdout, stderr).toBe(committed('models'));
  });

  it.runIf(spawnSync('kubectl', ['kustomize', '--help']).status === 0)(
    'are what kustomize makes of the overlay',
    () => {
      const { stdout, stderr } = spawnSync('kubectl', ['kustomize', join(charts, 'kustomize/prod')], {
        encoding: 'utf8',
      });
      expect(stdout, stderr).toBe(committed('kustomize'));
    },
  );
});
