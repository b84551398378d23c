import { describe, expect, it } from 'vitest';
import { analyze, courseOf, crowdAt } from '../../../server/src/core/index.ts';
import { goldenCode } from '../../goldens/code.ts';

const deploymentOf = (options: string, release = '2.60.0') => {
  const text = `applications:\n- name: a\n  import_path: single:api\n  deployments:\n  - name: Api\n${options}`;
  const found = analyze(text, { rayVersionOption: release, codeOf: goldenCode }).configs[0]?.applications[0]
    ?.deployments[0];
  if (found === undefined) throw new Error('no deployment');
  return found;
};

describe('what queues and is refused', () => {
  it('is what replicas leave, as far as one caller’s queue goes', () => {
    expect(crowdAt({ atOnce: 5, queue: -1 }, 2, 30)).toEqual({ queued: 20, refused: 0 });
    expect(crowdAt({ atOnce: 5, queue: 8 }, 2, 30)).toEqual({ queued: 8, refused: 12 });
    expect(crowdAt({ atOnce: 5, queue: 8 }, 6, 30)).toEqual({ queued: 0, refused: 0 });
    expect(crowdAt({ atOnce: null, queue: 8 }, 6, 30)).toBeNull();
    expect(crowdAt({ atOnce: 5, queue: null }, 6, 31)).toBeNull();
    expect(crowdAt({ atOnce: 5, queue: null }, 6, 30)).toEqual({ queued: 0, refused: 0 });
  });

  it('stands beside each step, with its time', () => {
    const options =
      '    max_ongoing_requests: 6\n    max_queued_requests: 30\n    autoscaling_config: { min_replicas: 0, max_replicas: 12, target_ongoing_requests: 4, upscale_delay_s: 2.25 }\n';
    expect(courseOf(deploymentOf(options), 120, '2.60.0')).toEqual({
      ongoing: 120,
      replicas: 12,
      steps: [0, 1, 12],
      times: [0, 0, 2.4],
      queued: [30, 30, 30],
      refused: [90, 84, 18],
      end: { queued: 30, refused: 18 },
      measured: 40,
    });
    expect(courseOf(deploymentOf(options, '2.54.1'), 120, '2.54.1').times).toEqual([0, 0, 2.3]);
  });

  it('takes Ray’s defaults of the release', () => {
    const limits = (options: string, release: string) => deploymentOf(options, release).limits;
    expect(limits('    num_replicas: 1\n', '2.31.0')).toEqual({ atOnce: 100, queue: -1 });
    expect(limits('    num_replicas: 1\n', '2.32.0')).toEqual({ atOnce: 5, queue: -1 });
    expect(limits('    num_replicas: auto\n', '2.31.0').atOnce).toBe(5);
    expect(limits('    max_concurrent_queries: 7\n', '2.9.3').atOnce).toBe(7);
    expect(limits('    max_concurrent_queries: 7\n', '2.60.0').atOnce).toBe(5);
    expect(limits('    max_concurrent_queries: 7\n    max_ongoing_requests: 9\n', '2.20.0').atOnce).toBe(9);
  });
});
