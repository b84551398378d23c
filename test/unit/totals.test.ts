import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, toRecord } from '../../server/src/core/index.ts';
import { listed } from '../../server/src/core/ray/bundles.ts';

const amount = fc.integer({ min: 0, max: 40_000 }).map((n) => n / 10_000);
const model = fc.record({
  min: fc.integer({ min: 0, max: 3 }),
  more: fc.integer({ min: 1, max: 4 }),
  cpus: amount,
  gpus: amount,
  workers: fc.integer({ min: 1, max: 3 }),
});
const release = fc.constantFrom('2.45.0', '2.47.1', '2.49.2', '2.50.1', '2.52.1', '2.60.0');

const written = (apps: readonly { min: number; more: number; cpus: number; gpus: number; workers: number }[]) =>
  JSON.stringify({
    applications: apps.map((app, i) => ({
      name: `app${String(i)}`,
      route_prefix: `/${String(i)}`,
      import_path: 'ray.serve.llm:build_openai_app',
      args: {
        llm_configs: [
          {
            model_loading_config: { model_id: `m${String(i)}` },
            engine_kwargs: { tensor_parallel_size: app.workers },
            deployment_config: {
              autoscaling_config: { min_replicas: app.min, max_replicas: app.min + app.more },
              ray_actor_options: { num_cpus: app.cpus, num_gpus: app.gpus },
            },
          },
        ],
      },
    })),
  });

describe('totals', () => {
  it('equal the sum of replicas × bundles of their terms, to the ten-thousandth', () => {
    fc.assert(
      fc.property(fc.array(model, { minLength: 1, maxLength: 4 }), release, (apps, version) => {
        const config = analyze(written(apps), { rayVersionOption: version }).configs[0];
        const sum = new Map<string, number>();
        for (const { replicas, replica } of config?.applications.flatMap(({ deployments }) => deployments) ?? [])
          for (const bundle of listed(replica?.bundles ?? []))
            for (const [name, value] of Object.entries(toRecord(bundle)))
              sum.set(name, (sum.get(name) ?? 0) + Math.round(value * 10_000) * (replicas?.initial ?? NaN));
        const expected = Object.fromEntries([...sum].filter(([, n]) => n !== 0).map(([name, n]) => [name, n / 10_000]));
        expect(toRecord(config?.demand?.initial ?? new Map())).toEqual(expected);
      }),
      { seed: 20251125, numRuns: 200 },
    );
  });
});
