import { describe, expect, it } from 'vitest';
import { hoverText, labelsAt } from '../at-cursor.ts';

const under = (key: string, line: string): string =>
  `proxy_location: EveryNode\n${key}:\n  - name: a\n    import_path: m:app\n    ${line}\n`;

describe('below a misspelt key', () => {
  it.each(['application', 'aplications', 'apps', 'Applications'])(
    '%s: keys are told as those of what was meant',
    (key) => {
      expect(hoverText(under(key, 'route_‸prefix: /a'))).toContain('**route_prefix**: text');
      expect(hoverText(under(key, 'deployments: [{ name: D, num_‸replicas: 2 }]'))).toContain('**num_replicas**');
      expect(labelsAt(under(key, '‸'))).toContain('route_prefix');
    },
  );

  it('the key itself is told what it most likely means, and the right one is offered beside it', () => {
    const text = under('apps', 'route_prefix: /a').replace('apps', 'app‸s');
    expect(hoverText(text)).toContain('Did you mean `applications`?');
    expect(labelsAt(`${under('apps', 'route_prefix: /a')}‸`)).toContain('applications');
  });

  it('so are those of an option', () => {
    const text = `applications:\n- import_path: m:app\n  deployments:\n  - name: D\n    autoscaling_confg: { max_‸replicas: 3 }\n`;
    expect(hoverText(text)).toContain('Most replicas');
  });

  it('a short word beside keys of something else is nothing of ours', () => {
    const text = 'image: x\napps:\n  - name: a\n    import_‸path: m:app\n';
    expect(hoverText(text)).toBeNull();
  });
});

describe('of a release that is not covered', () => {
  const text = (line: string): string =>
    `applications:\n- import_path: m:app\n  deployments:\n  - name: D\n    ${line}\n`;

  it('a key is told as the oldest covered one has it, which is said', () => {
    const told = hoverText(text('max_concurrent_‸queries: 3'), { rayVersionOption: '2.8.0' });
    expect(told).toContain('Ray 2.8.0 is not covered: the oldest release known here is 2.9.0.');
    expect(told).toContain('In Ray 2.9.0:\n\n**max_concurrent_queries**: a whole number');
  });

  it('nothing is claimed of a key that this one does not know', () => {
    const told = hoverText(text('max_surge_‸percent: 3'), { rayVersionOption: '2.8.0' });
    expect(told).toBe('Ray 2.8.0 is not covered: the oldest release known here is 2.9.0.');
  });
});
