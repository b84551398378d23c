import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../../server/src/core/index.ts';
import type { Analysis } from '../../../server/src/core/index.ts';
import { analysisOf, shapes, textOf } from './engines.ts';
import type { Model } from './engines.ts';

const found = (model: Model) => analysisOf(model).problems.filter(({ code }) => code === 'cache-room');

const under = (model: Model): readonly string[] => {
  const { text } = analysisOf(model);
  return found(model).map(({ range }) => text.slice(range.start, range.end));
};

describe('no room for one request', () => {
  it.each<readonly [string, Model, string]>([
    ['the model’s own length on an L4', {}, 'a/Model'],
    ['a length that is written', { engine: 'max_model_len: 100000' }, '100000'],
    ['a card of the nodes', { gpu: '', cluster: 'cpu=8,gpu=1,accelerator_type:L4=1' }, 'a/Model'],
    ['a card of so much memory', { gpu: '', cluster: 'cpu=8,gpu=1,gpu:memory=24GiB' }, 'a/Model'],
    ['a small share of a large card', { gpu: 'H200', engine: 'gpu_memory_utilization: 0.15' }, 'a/Model'],
    ['the first engine', { ray: '2.44.1' }, 'a/Model'],
    ['a cache of a given size', { gpu: 'H200', engine: 'kv_cache_memory_bytes: 1073741824' }, 'a/Model'],
  ])('is an error with %s', (_, model, at) => {
    expect(under(model)).toEqual([at]);
    expect(found(model)[0]?.severity).toBe('error');
  });

  it.each<readonly [string, Model]>([
    ['room for one', { engine: 'max_model_len: 8192' }],
    ['a length between what surely fits and what surely does not', { engine: 'max_model_len: 40000' }],
    ['a larger card', { gpu: 'H200' }],
    ['several cards', { engine: 'tensor_parallel_size: 4' }],
    ['a smaller type in the cache and in the weights', { engine: 'kv_cache_dtype: fp8, quantization: fp8' }],
    ['a length that vLLM fits', { engine: 'max_model_len: -1' }],
    ['no card', { gpu: '' }],
    [
      'nodes of which one has a large card',
      { gpu: '', cluster: 'cpu=8,gpu=1,gpu:memory=24GiB; cpu=8,gpu=1,gpu:memory=80GiB' },
    ],
    ['an unknown model', { id: 'b/Model' }],
    ['arguments that are not followed', { engine: 'hf_overrides: { num_hidden_layers: 2 }' }],
    ['a share that cannot be read', { engine: 'gpu_memory_utilization: "0.9"' }],
    ['a draft model', { engine: 'speculative_config: { method: ngram }' }],
    ['weights on the host', { engine: 'cpu_offload_gb: 16' }],
    ['another engine', { more: 'llm_engine: SGLang' }],
    ['weights that are too large alone', { engine: 'gpu_memory_utilization: 0.3' }],
    ['a share and nothing else', { gpu: 'T4', engine: 'tensor_parallel_size: 1' }],
  ])('is not told of %s', (_, model) => {
    expect(under(model)).toEqual([]);
  });

  it('is mended by a length that fits, after which nothing is left to say', () => {
    const model = {
      engine: 'max_model_len: 131072, enforce_eager: true, max_num_seqs: 16, max_num_batched_tokens: 2048',
    };
    const analysis = analysisOf(model);
    const [fix] = found(model).flatMap(fixer(analysis));
    expect(fix?.title.en).toMatch(/^Set max_model_len: \d+$/);
    const after = analyze(applyEdits(textOf(model), fix?.edits ?? []), { rayVersionOption: '2.60.0', shapes });
    expect(after.problems.map(({ code }) => code)).toEqual(['hidden-router']);
  });

  it('is mended by more cards where the nodes have them', () => {
    const model = { gpu: '', cluster: 'cpu=64,gpu=8,gpu:memory=24GiB' };
    const titles = found(model)
      .flatMap(fixer(analysisOf(model)))
      .map(({ title }) => title.en);
    expect(titles).toContain('Set tensor_parallel_size: 4');
    const few = { gpu: '', cluster: 'cpu=64,gpu=1,gpu:memory=24GiB' };
    expect(
      found(few)
        .flatMap(fixer(analysisOf(few)))
        .map(({ title }) => title.en),
    ).not.toContain('Set tensor_parallel_size: 4');
  });
});

describe('an application that stays as it is while something around it changes', () => {
  const model: Model = { gpu: '', cluster: 'cpu=8,gpu=1,gpu:memory=80GiB' };
  const text = textOf(model);
  const codes = (analysis: Analysis) => analysis.problems.map(({ code }) => code);
  const around = { rayVersionOption: '2.60.0', shapes };

  it('is looked at again on other nodes, and with other shapes of models', () => {
    const roomy = analysisOf(model);
    const tight = { ...around, clusterOption: 'cpu=8,gpu=1,gpu:memory=24GiB' };
    const unknown = { ...tight, shapes: () => undefined };
    const [moved, noShape] = [`# Here.\n${text}`, analyze(text, unknown)];
    expect(codes(roomy)).not.toContain('cache-room');
    expect(codes(noShape)).not.toContain('cache-room');
    expect(codes(analyze(moved, tight, roomy))).toContain('cache-room');
    expect(codes(analyze(moved, tight, noShape))).toContain('cache-room');
    expect(codes(analyze(moved, { ...around, clusterOption: 'cpu=8,gpu=1,gpu:memory=80GiB' }, roomy))).not.toContain('cache-room'); // prettier-ignore
  });
});
