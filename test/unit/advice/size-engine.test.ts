import { describe, expect, it } from 'vitest';
import { layoutOf, cardsOf } from '../../../server/src/core/advice/layouts.ts';
import { shareFor } from '../../../server/src/core/advice/share-for.ts';
import { sizeEngine } from '../../../server/src/core/advice/size-engine.ts';
import { spreadFor } from '../../../server/src/core/advice/spread.ts';
import { analyze } from '../../../server/src/core/analysis/analyze.ts';
import { budgetsIn } from '../../../server/src/core/features/memory/budgets.ts';

const sized = (model: string, cluster: string, id = 'meta-llama/Llama-3.1-8B', ray = '2.52.1') => {
  const text = `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: ${id} }
${model}`;
  const analysis = analyze(text, {
    rayVersionOption: ray,
    clusterOption: cluster,
  });
  const [config] = analysis.configs;
  const engine = budgetsIn(analysis)[0]?.[0];
  if (config === undefined || engine === undefined) throw new Error('no engine');
  const share = shareFor(engine, engine.neighbours, config.ray.version, config.cluster);
  return sizeEngine(engine, share, spreadFor(engine.model, config.cluster, cardsOf(layoutOf(engine.arguments))));
};

/** Arguments of the best advice; what would do where nothing does. */
const best = (sizing: ReturnType<typeof sized>) => {
  if (sizing.kind === 'too-large') return sizing.needs();
  return sizing.kind === 'sized'
    ? Object.fromEntries((sizing.best[0]?.changes ?? []).map(({ key, value }) => [key, value]))
    : sizing;
};

const BESIDE = `          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.5 }] }
          deployment_config: { num_replicas: 2 }
`;
const kwargs = (written: string): string => `          engine_kwargs: { ${written} }\n`;

describe('an engine of Llama 3.1 8B', () => {
  it('is kept where it starts with its whole length', () => {
    expect(best(sized('', 'cpu=16,gpu=1,accelerator_type:H100=1'))).toEqual({});
    expect(best(sized(kwargs('tensor_parallel_size: 4'), 'cpu=16,gpu=4,accelerator_type:L40S=1'))).toEqual({});
  });

  it('takes shorter requests where its one card surely holds them', () => {
    const sizing = sized(kwargs('enforce_eager: true'), 'cpu=16,gpu=1,accelerator_type:L4=1');
    expect(Object.keys(best(sizing))).toEqual(['max_model_len']);
    expect(sizing.kind === 'sized' && sizing.best[0]?.budget.starts).toBe(true);
    expect(sizing.kind === 'sized' && sizing.best[0]?.budget.length).toBeGreaterThanOrEqual(4096);
  });

  it('takes a second card where one surely holds no request, by tensor parallelism on one node', () => {
    const sizing = sized('', 'cpu=16,gpu=4,accelerator_type:L4=1');
    expect(best(sizing)).toMatchObject({ tensor_parallel_size: 2 });
    const apart = sized('', 'cpu=16,gpu=1,accelerator_type:L4=1; cpu=16,gpu=1,accelerator_type:L4=1');
    expect(best(apart)).toMatchObject({ pipeline_parallel_size: 2 });
  });

  it('is spread by a pipeline only where tensor parallelism does not do', () => {
    const onOne = best(sized('', 'cpu=16,gpu=8,accelerator_type:T4=1'));
    expect(onOne).toMatchObject({ tensor_parallel_size: 8 });
    expect(onOne).not.toHaveProperty('pipeline_parallel_size');
  });

  it('keeps the length that its file writes where more cards hold it', () => {
    const l4 = 'cpu=16,gpu=4,accelerator_type:L4=1';
    expect(best(sized('', l4))).toMatchObject({ tensor_parallel_size: 2, max_model_len: 43_008 });
    expect(best(sized(kwargs('max_model_len: 131072'), l4))).toEqual({ tensor_parallel_size: 4 });
    expect(best(sized(kwargs('max_model_len: 4096'), l4))).toEqual({ tensor_parallel_size: 2 });
  });

  it('gets what would do where nothing fits: so many of its card, or one that is large enough', () => {
    const needs = [
      { card: 'T4', count: 8 },
      { card: 'A100', count: 1 },
    ];
    expect(best(sized(kwargs('max_model_len: 8192'), 'cpu=16,gpu=1,accelerator_type:T4=1'))).toEqual(needs);
  });

  it('takes what is left of a card that it has for itself, and its part beside another', () => {
    const h100 = 'cpu=16,gpu=1,accelerator_type:H100=1';
    expect(best(sized(kwargs('gpu_memory_utilization: 0.5'), h100))).toEqual({ gpu_memory_utilization: 0.9 });
    const shared = best(sized(BESIDE, h100));
    expect(shared).toMatchObject({ gpu_memory_utilization: 0.49 });
  });

  it('is not spread over other cards where the file writes its bundles', () => {
    const written = '          placement_group_config: { bundles: [{ CPU: 1, GPU: 1 }] }\n';
    expect(sized(written, 'cpu=16,gpu=4,accelerator_type:L4=1').kind).toBe('too-large');
  });

  it('is not sized on a card that nobody names', () => {
    const sizing = sized('', 'cpu=16,gpu=1');
    expect(sizing.kind === 'unknown' && sizing.why.en).toContain('no card is named');
  });
});

it('takes a second card where one leaves less than a quarter of the length of the model, and not before', () => {
  const on = (count: number): string => `cpu=16,gpu=${String(count)},accelerator_type:H100=1`;
  expect(best(sized('', on(1), 'Qwen/Qwen3-32B', '2.60.0'))).toEqual({ max_model_len: 7168 });
  expect(best(sized('', on(2), 'Qwen/Qwen3-32B', '2.60.0'))).toEqual({ tensor_parallel_size: 2 });
  expect(best(sized('', 'cpu=16,gpu=2,accelerator_type:L4=1', 'Qwen/Qwen3-8B-FP8', '2.60.0'))).toEqual({
    max_model_len: 37_888,
  });
});

it('a model too large for one card of any kind is told how many of the smallest card that one node holds', () => {
  expect(best(sized('', 'cpu=16,gpu=1,accelerator_type:L4=1', 'deepseek-ai/DeepSeek-R1'))).toEqual([
    { card: 'H200', count: 8 },
  ]);
});
