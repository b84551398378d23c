import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../../server/src/core/index.ts';
import { CONFIG, block, service } from './service.ts';

const fixesIn = (text: string) => {
  const analysis = analyze(text);
  return analysis.problems.flatMap(fixer(analysis));
};

describe('the workers of a RayService that are too few', () => {
  it('offers as many more workers as it takes, and the manifest then fits', () => {
    for (const workers of ['replicas: 1', 'replicas: 1\nmaxReplicas: 2', 'minReplicas: 1\nmaxReplicas: 1']) {
      const text = service(block(CONFIG), { workers });
      const fix = fixesIn(text).find(({ title }) => title.en.includes('in worker group gpu'));
      expect(fix?.title.en).toBe('Set replicas: 3 in worker group gpu (2 more, so that all fits)');
      expect(analyze(applyEdits(text, fix?.edits ?? [])).configs[0]?.fit?.initial.status).toBe('fits');
    }
  });

  it('offers a higher ceiling where an autoscaler makes the nodes', () => {
    const text = service(block(CONFIG), { workers: 'minReplicas: 0\nmaxReplicas: 2' }).replace(
      'rayVersion:',
      'enableInTreeAutoscaling: true\n    rayVersion:',
    );
    const fix = fixesIn(text).find(({ title }) => title.en.includes('in worker group gpu'));
    expect(fix?.title.en).toBe('Set maxReplicas: 3 in worker group gpu (1 more, so that all fits)');
    expect(analyze(applyEdits(text, fix?.edits ?? [])).configs[0]?.fit?.initial).toMatchObject({
      status: 'fits',
      scaled: true,
    });
  });
});
