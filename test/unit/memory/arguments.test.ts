import { describe, expect, it } from 'vitest';
import { budgetsIn } from '../../../server/src/core/index.ts';
import { analysisOf } from './engines.ts';
import type { Model } from './engines.ts';

const engineOf = (model: Model) => budgetsIn(analysisOf(model))[0]?.[0];
const argumentsOf = (model: Model) => engineOf(model)?.arguments;

describe('the arguments of an engine', () => {
  it('are those of the vLLM that the release asks for', () => {
    expect(argumentsOf({})).toMatchObject({
      vllm: '0.29.0',
      exact: true,
      engine: 'V1',
      share: { low: 0.92, high: 0.92 },
    });
    expect(argumentsOf({ ray: '2.44.1' })).toMatchObject({ vllm: '0.7.2', exact: false, engine: 'V0' });
    expect(argumentsOf({ ray: '2.48.0' })).toMatchObject({ engine: 'V1', share: { low: 0.9, high: 0.92 } });
  });

  it('are read as the file has them', () => {
    const engine =
      'gpu_memory_utilization: 0.5, tensor_parallel_size: 2, pipeline_parallel_size: 3, data_parallel_size: 4, max_model_len: 4096, dtype: float16, block_size: 32, max_num_seqs: 8, max_num_batched_tokens: 512, enforce_eager: true, cpu_offload_gb: 1.5, num_gpu_blocks_override: 7';
    expect(argumentsOf({ engine })).toMatchObject({
      share: { low: 0.5, high: 0.5 },
      tensorParallel: 2,
      pipelineParallel: 3,
      expertParallel: 8,
      maxLength: 4096,
      dtype: 'float16',
      blockSize: 32,
      sequences: 8,
      batch: 512,
      eager: true,
      offloaded: 1.5 * 2 ** 30,
      blocks: 7,
      unfollowed: [],
    });
  });

  it.each(['auto', '-1'])('leave the length to what fits with %s', (length) => {
    expect(argumentsOf({ engine: `max_model_len: ${length}` })?.maxLength).toBe('fitted');
  });

  it.each([
    'max_model_len: 32k',
    'tensor_parallel_size: two',
    'gpu_memory_utilization: 1.5',
    'revision: gptq-4bit',
    'tp_size: 2',
  ])('are not guessed: %s', (engine) => {
    expect(argumentsOf({ engine })?.unfollowed).toHaveLength(1);
    expect(engineOf({ engine })?.budget).toMatchObject({ weights: undefined, starts: undefined });
  });

  it('that are null are those of vLLM', () => {
    expect(argumentsOf({ engine: 'max_model_len: null, hf_overrides: null' })).toMatchObject({
      maxLength: undefined,
      unfollowed: [],
    });
  });

  it('take the engine that the variable names, as long as there are two', () => {
    const more = (value: string) => `runtime_env: { env_vars: { VLLM_USE_V1: "${value}" } }`;
    expect(argumentsOf({ ray: '2.47.1' })?.engine).toBe('V0');
    expect(argumentsOf({ ray: '2.47.1', more: more('1') })?.engine).toBe('V1');
    expect(argumentsOf({ ray: '2.48.0', more: more('0') })?.engine).toBe('V0');
    expect(argumentsOf({ ray: '2.60.0', more: more('0') })).toMatchObject({ engine: 'V1', unfollowed: [] });
  });

  it('leave open what adapters take', () => {
    const { budget } = engineOf({ engine: 'enable_lora: true, max_model_len: 1024' }) ?? {};
    expect(budget?.beside?.high).toBe(Infinity);
    expect(budget?.starts).toBeUndefined();
  });
});

describe('the card of an engine', () => {
  const cardOf = (model: Model) => engineOf(model)?.card;
  const GIB = 2 ** 30;

  it.each<readonly [string, Model, unknown]>([
    [
      'by the name that the model asks for',
      { gpu: 'L4' },
      { name: 'L4', bytes: { low: Math.floor(21.6 * GIB), high: 24 * GIB } },
    ],
    ['as it was measured', { gpu: 'H200' }, { name: 'H200', bytes: { low: 150_109_880_320, high: 150_109_880_320 } }],
    [
      'as the nodes have it',
      { gpu: '', cluster: 'cpu=8; cpu=8,gpu=1,gpu:memory=40GiB' },
      { name: undefined, bytes: { low: 40 * GIB, high: 40 * GIB } },
    ],
    [
      'of those nodes that have the named one',
      {
        cluster:
          'cpu=8,gpu=1,accelerator_type:T4=1,gpu:memory=15GiB; cpu=8,gpu=1,accelerator_type:L4=1,gpu:memory=22GiB',
      },
      { name: 'L4', bytes: { low: 22 * GIB, high: 22 * GIB } },
    ],
    [
      'of several kinds as a range',
      { gpu: '', cluster: 'cpu=8,gpu=1,gpu:memory=24GiB; cpu=8,gpu=1,gpu:memory=80GiB' },
      { name: undefined, bytes: { low: 24 * GIB, high: 80 * GIB } },
    ],
    ['not known where nodes do not tell it', { gpu: '', cluster: 'cpu=8,gpu=1' }, undefined],
    ['not known of a name that no maker sells', { gpu: 'Intel-GPU-Max-1100' }, undefined],
  ])('is told %s', (_, model, card) => {
    expect(cardOf(model)).toEqual(card);
  });

  it('leaves what holds on every card', () => {
    const { budget } = engineOf({ gpu: '' }) ?? {};
    expect(budget).toMatchObject({
      taken: undefined,
      cacheTokens: undefined,
      starts: undefined,
      cacheBytesPerToken: 131_072,
    });
    expect(budget?.weights?.bytes.low).toBe(16_060_522_496);
    expect(budget?.unknown[0]?.line).toBe('card');
  });
});
