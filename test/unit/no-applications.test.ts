import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';

/** `ServeDeploySchema` takes an empty list and refuses null (asked of 2.9.3, 2.47.1, 2.60.0): whoever deploys it takes all away. */
describe('a config without applications', () => {
  it.each([
    ['applications: []\n', 'serve', 'accepted'],
    ['proxy_location: HeadOnly\nhttp_options: {port: 8001}\napplications: []\n', 'serve', 'accepted'],
    ['applications: []\nproxy_location: Nowhere\n', 'serve', 'rejected'],
    [
      'apiVersion: ray.io/v1\nkind: RayService\nmetadata: {name: a}\nspec:\n  serveConfigV2: |\n    applications: []\n',
      'rayservice',
      'accepted',
    ],
  ])('%j', (text, kind, status) => {
    const { kind: found, configs } = analyze(text, { rayVersionOption: '2.60.0' });
    expect([found, configs[0]?.verdict.status]).toEqual([kind, status]);
  });

  it('is none where something stands beside it that no Serve config has, or no list', () => {
    expect(analyze('applications: []\nclusters: []\n').configs).toEqual([]);
    expect(analyze('applications:\n').configs).toEqual([]);
    expect(analyze('applications: {}\n').configs).toEqual([]);
  });
});
