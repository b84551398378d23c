import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../index.ts';

interface Model {
  readonly loading?: string;
  readonly gpu?: string;
  readonly engine?: string;
  readonly more?: string;
  readonly ray?: string;
}

const textOf = ({ loading = 'model_id: a/Big-70B', gpu = 'L4', engine = '', more = '' }: Model): string =>
  `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { ${loading} }
          accelerator_type: ${gpu}
          engine_kwargs: { ${engine} }
${more === '' ? '' : `          ${more}\n`}`;

const hints = (model: Model) =>
  analyze(textOf(model), { rayVersionOption: model.ray ?? '2.60.0' }).problems.filter(
    ({ code }) => code === 'model-memory',
  );

const fixesFor = (model: Model) => hints(model).flatMap(fixer(analyze(textOf(model))));

describe('weights and the memory of a GPU', () => {
  it.each<readonly [string, Model]>([
    ['70B on an L4', {}],
    ['70B on an H100 of any kind', { gpu: 'H100' }],
    ['13B on an A10', { loading: 'model_id: lmsys/vicuna-13b-v1.5', gpu: 'A10' }],
    [
      'a mirror that holds the model under its name',
      { loading: 'model_id: a/Big-70B, model_source: s3://b/m/big-70b/' },
    ],
    ['a mirror as a mapping', { loading: 'model_id: a/Big-70B, model_source: { bucket_uri: s3://b/m/a--Big-70B }' }],
    ['the source, not the name it is served under', { loading: 'model_id: a/Tiny-1B, model_source: a/Big-70B' }],
    ['fp8 on one A100', { gpu: 'A100', engine: 'quantization: fp8', loading: 'model_id: a/Big-90B' }],
    ['awq on one L4', { engine: 'quantization: awq' }],
    ['too few shares', { engine: 'tensor_parallel_size: 2, pipeline_parallel_size: 2' }],
    ['half of a GPU', { more: 'placement_group_config: { bundles: [{ CPU: 1, GPU: 0.5 }] }' }],
    ['keys that are null', { engine: 'quantization: null, cpu_offload_gb: null' }],
    ['a release before 2.50', { ray: '2.47.1' }],
  ])('speaks of %s', (_, model) => {
    expect(hints(model)).toHaveLength(1);
    expect(hints(model)[0]?.severity).toBe('hint');
  });

  it.each<readonly [string, Model]>([
    ['a model that fits', { loading: 'model_id: a/Small-8B' }],
    ['enough shares', { engine: 'tensor_parallel_size: 4, pipeline_parallel_size: 2' }],
    ['80 GB on cards of 80 GB or more', { gpu: 'H100', loading: 'model_id: a/Big-40B' }],
    ['a GPU of unknown memory', { gpu: 'Intel-GPU-Max-1100' }],
    ['a TPU', { gpu: 'TPU-V6E' }],
    ['a GPU that the release does not know', { gpu: 'B200', ray: '2.47.1', loading: 'model_id: a/Big-405B' }],
    ['a GPU that the release takes for a CPU', { gpu: 'B200', ray: '2.54.0', loading: 'model_id: a/Big-405B' }],
    ['a name that is no hub id', { loading: 'model_id: big-70b' }],
    ['a folder', { loading: 'model_id: big, model_source: /models/big-70b' }],
    ['a mirror of something else', { loading: 'model_id: a/Big-70B, model_source: s3://b/m/big-70b-awq' }],
    ['an unknown quantization', { engine: 'quantization: mine' }],
    ['a quantization that is no text', { engine: 'quantization: 4' }],
    ['weights on the CPU', { engine: 'cpu_offload_gb: 100' }],
    ['another shape of the model', { engine: 'hf_overrides: { num_hidden_layers: 2 }' }],
    ['no weights at all', { engine: 'load_format: dummy' }],
    ['a quantized file', { engine: 'load_format: gguf' }],
    ['experts in parallel', { engine: 'enable_expert_parallel: true' }],
    ['data parallel', { engine: 'data_parallel_size: 2' }],
    ['a branch that may hold other weights', { engine: 'revision: gptq-4bit' }],
    ['a share that vLLM refuses', { engine: 'gpu_memory_utilization: 1.5' }],
    ['a cache of a fixed size', { engine: 'kv_cache_memory_bytes: 1000' }],
    ['a server of its own', { more: 'server_cls: mine:Server' }],
    ['a deployment on CPUs', { more: 'placement_group_config: { bundles: [{ CPU: 1, GPU: 0 }] }' }],
    ['another engine', { more: 'llm_engine: SGLang' }],
    ['a parallel size that is no number', { engine: 'tensor_parallel_size: two' }],
  ])('is silent about %s', (_, model) => {
    expect(hints(model)).toEqual([]);
  });

  const small = { loading: 'model_id: a/Small-8B', gpu: 'A10G', engine: 'gpu_memory_utilization: 0.4' };

  it('offers a larger share where that is enough', () => {
    const [fix] = fixesFor(small);
    const after = applyEdits(textOf(small), fix?.edits ?? []);
    expect(after).toBe(textOf({ ...small, engine: 'gpu_memory_utilization: 0.9' }));
    expect(analyze(after).problems.filter(({ code }) => code === 'model-memory')).toEqual([]);
  });

  it.each<readonly [string, Model]>([
    ['others share the GPU', { ...small, more: 'placement_group_config: { bundles: [{ CPU: 1, GPU: 0.5 }] }' }],
    ['there are smaller cards of the name', { ...small, loading: 'model_id: a/Big-32B', gpu: 'A100' }],
    ['it would be next to full', { ...small, loading: 'model_id: a/Small-10B' }],
  ])('offers none where %s', (_, model) => {
    expect(fixesFor(model)).toEqual([]);
  });

  it('says how many GPUs it takes at least', () => {
    expect(hints({})[0]?.message.en).toContain('It takes at least 6 of');
  });
});
