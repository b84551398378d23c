import { describe, expect, it } from 'vitest';
import { analyze, applyEdits } from '../../server/src/core/index.ts';
import { parametersIn } from '../../server/src/core/rules/model-memory/model-size.ts';
import { bytesPerWeight } from '../../server/src/core/rules/model-memory/weight-bytes.ts';

/** Names of the hub: billions of parameters and the fewest bytes of a weight, null where the name leaves a doubt. */
const NAMES: readonly (readonly [name: string, billions: number | null, bytes: number | null])[] = [
  ['meta-llama/Llama-3.1-8B-Instruct', 8, 2],
  ['meta-llama/Meta-Llama-3.1-70B-Instruct', 70, 2],
  ['meta-llama/Meta-Llama-3.1-405B-Instruct-FP8', 405, 1],
  ['meta-llama/Llama-3.2-1B-Instruct', 1, 2],
  ['meta-llama/Llama-3.2-90B-Vision-Instruct', 90, 2],
  ['meta-llama/Llama-2-7b-chat-hf', 7, 2],
  ['meta-llama/Llama-Guard-3-1B-INT4', 1, 0.5],
  ['meta-llama/Llama-3.2-3B-Instruct-QLORA_INT4_EO8', null, 0.5],
  ['meta-llama/Llama-4-Scout-17B-16E-Instruct', 109, 2],
  ['meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8', 400, 1],
  ['Qwen/Qwen2.5-0.5B-Instruct', 0.5, 2],
  ['Qwen/Qwen2.5-7B-Instruct', 7, 2],
  ['Qwen/Qwen2.5-14B-Instruct-1M', 14, 2],
  ['Qwen/Qwen2.5-72B-Instruct-AWQ', 72, 0.5],
  ['Qwen/Qwen2.5-32B-Instruct-GPTQ-Int4', 32, 0.5],
  ['Qwen/Qwen2.5-32B-Instruct-GPTQ-Int8', 32, 0.5],
  ['Qwen/Qwen2.5-7B-Instruct-GGUF', 7, null],
  ['Qwen/Qwen2.5-VL-7B-Instruct', 7, 2],
  ['Qwen/Qwen2-57B-A14B-Instruct', 57, 2],
  ['Qwen/Qwen1.5-MoE-A2.7B-Chat', null, 2],
  ['Qwen/Qwen-1_8B-Chat', null, 2],
  ['Qwen/Qwen3-0.6B', 0.6, 2],
  ['Qwen/Qwen3-1.7B', 1.7, 2],
  ['Qwen/Qwen3-32B-FP8', 32, 1],
  ['Qwen/Qwen3-30B-A3B', 30, 2],
  ['Qwen/Qwen3-235B-A22B-Instruct-2507', 235, 2],
  ['Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8', 480, 1],
  ['Qwen/Qwen3-Next-80B-A3B-Instruct', 80, 2],
  ['Qwen/Qwen3-Embedding-8B', null, 2],
  ['Qwen/Qwen3-Reranker-4B', null, 2],
  ['Qwen/Qwen3.5-4b', 4, 2],
  ['Qwen/QwQ-32B', 32, 2],
  ['mistralai/Mistral-7B-Instruct-v0.3', 7, 2],
  ['mistralai/Mistral-Nemo-Instruct-2407', null, 2],
  ['mistralai/Mistral-Large-Instruct-2407', null, 2],
  ['mistralai/Mistral-Small-24B-Instruct-2501', 24, 2],
  ['mistralai/Ministral-8B-Instruct-2410', 8, 2],
  ['mistralai/Ministral-3-14B-Instruct-2512', 14, null],
  ['mistralai/Devstral-Small-2-24B-Instruct-2512', 24, null],
  ['mistralai/Mixtral-8x7B-Instruct-v0.1', 46.7, 2],
  ['mistralai/Mixtral-8x22B-Instruct-v0.1', 140.6, 2],
  ['mlabonne/phixtral-2x2_8', null, 2],
  ['macadeliccc/laser-dolphin-mixtral-2x7b-dpo', null, 2],
  ['cloudyu/Mixtral_34Bx2_MoE_60B', null, 2],
  ['mistral-community/pixtral-12b', 12, 2],
  ['deepseek-ai/DeepSeek-R1', null, null],
  ['deepseek-ai/DeepSeek-V3.1', null, null],
  ['deepseek-ai/DeepSeek-R1-Distill-Qwen-32B', 32, 2],
  ['deepseek-ai/DeepSeek-R1-Distill-Llama-70B', 70, 2],
  ['deepseek-ai/DeepSeek-R1-0528-Qwen3-8B', 8, 2],
  ['deepseek-ai/DeepSeek-V2-Lite', null, 2],
  ['deepseek-ai/deepseek-moe-16b-base', null, 2],
  ['deepseek-ai/deepseek-coder-6.7b-instruct', 6.7, 2],
  ['google/gemma-3-27b-it', 27, 2],
  ['google/gemma-3-270m', 0.27, 2],
  ['google/gemma-3-27b-it-qat-q4_0-gguf', 27, null],
  ['google/gemma-3n-E4B-it', null, 2],
  ['google/gemma-4-E2B-it', null, 2],
  ['google/gemma-2-2b-it', 2, 2],
  ['microsoft/Phi-3-mini-4k-instruct', null, 2],
  ['microsoft/Phi-3.5-MoE-instruct', null, 2],
  ['microsoft/Phi-tiny-MoE-instruct', null, 2],
  ['microsoft/bitnet-b1.58-2B-4T', 2, null],
  ['openai/gpt-oss-20b', 20, null],
  ['openai/gpt-oss-120b', 120, null],
  ['tiiuae/Falcon3-1B-Instruct', 1, 2],
  ['tiiuae/falcon-7b-instruct', 7, 2],
  ['tiiuae/falcon-180B-chat', 180, 2],
  ['BAAI/bge-m3', null, 2],
  ['intfloat/e5-mistral-7b-instruct', null, 2],
  ['HuggingFaceTB/SmolLM2-1.7B-Instruct', 1.7, 2],
  ['HuggingFaceTB/SmolLM2-135M', 0.135, 2],
  ['facebook/opt-125m', 0.125, 2],
  ['bigscience/bloomz-7b1', null, 2],
  ['openbmb/MiniCPM3-4B', 4, 2],
  ['openbmb/MiniCPM-V-2_6', null, 2],
  ['nvidia/Llama-3.1-Nemotron-70B-Instruct-HF', 70, 2],
  ['nvidia/Llama-3_3-Nemotron-Super-49B-v1-FP8', 49, 1],
  ['nvidia/Llama-3.3-70B-Instruct-FP4', 70, 0.5],
  ['nvidia/DeepSeek-R1-NVFP4', null, null],
  ['moonshotai/Kimi-K2-Instruct', null, null],
  ['moonshotai/Kimi-VL-A3B-Instruct', null, 2],
  ['moonshotai/Moonlight-16B-A3B-Instruct', 16, 2],
  ['tencent/Hunyuan-A13B-Instruct', null, 2],
  ['allenai/OLMoE-1B-7B-0924', null, 2],
  ['allenai/OLMo-2-1124-13B-Instruct', 13, 2],
  ['ibm-granite/granite-3.0-1b-a400m-instruct', 1, 2],
  ['ibm-granite/granite-3.3-8b-instruct', 8, 2],
  ['TinyLlama/TinyLlama-1.1B-intermediate-step-1431k-3T', 1.1, 2],
  ['stabilityai/stablelm-3b-4e1t', 3, 2],
  ['stabilityai/stablelm-2-1_6b', null, 2],
  ['internlm/internlm2_5-7b-chat', 7, 2],
  ['OpenGVLab/InternVL2_5-38B', 38, 2],
  ['neuralmagic/Meta-Llama-3.1-8B-Instruct-quantized.w4a16', 8, 0.5],
  ['RedHatAI/Meta-Llama-3.1-70B-Instruct-quantized.w8a8', 70, 1],
  ['unsloth/Meta-Llama-3.1-8B-bnb-4bit', 8, 0.5],
  ['ISTA-DASLab/Meta-Llama-3-70B-AQLM-2Bit-1x16', null, null],
  ['turboderp/Llama-3-70B-Instruct-exl2', 70, null],
  ['yuhuili/EAGLE3-LLaMA3.1-Instruct-8B', null, 2],
  ['mlx-community/Qwen3-8B-4bit', 8, 0.5],
  ['amazon/LightGPT', null, 2],
  ['lmsys/vicuna-13b-v1.5', 13, 2],
  ['lmsys/vicuna-7b-delta-v1.1', null, 2],
  ['databricks/dolly-v2-3b', 3, 2],
  ['facebook/opt-6.7b', 6.7, 2],
  ['someone/qwen-2-5-0-5b', null, 2],
  ['someone/qwen-1-5b', null, 2],
];

describe('what the name of a model says plainly', () => {
  it.each(NAMES)('%s', (name, billions, bytes) => {
    expect(parametersIn(name) ?? null).toBe(billions);
    expect(bytesPerWeight(name, undefined, undefined) ?? null).toBe(bytes);
  });

  it.each([
    ['awq', 'auto', 0.5],
    ['gptq', undefined, 0.5],
    ['bitsandbytes', 'bfloat16', 0.5],
    ['fp8', undefined, 1],
    [undefined, 'float32', 4],
    [undefined, 'half', 2],
    ['compressed-tensors', undefined, null],
    ['never-heard-of', undefined, null],
    ['toString', undefined, null],
    [undefined, 'fp8', null],
  ] as const)('quantization %s and dtype %s', (quantization, dtype, bytes) => {
    expect(bytesPerWeight('Qwen/Qwen3-8B', quantization, dtype) ?? null).toBe(bytes);
  });
});

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
    const [fix] = hints(small)[0]?.fixes ?? [];
    const after = applyEdits(textOf(small), fix?.edits ?? []);
    expect(after).toBe(textOf({ ...small, engine: 'gpu_memory_utilization: 0.9' }));
    expect(analyze(after).problems.filter(({ code }) => code === 'model-memory')).toEqual([]);
  });

  it.each<readonly [string, Model]>([
    ['others share the GPU', { ...small, more: 'placement_group_config: { bundles: [{ CPU: 1, GPU: 0.5 }] }' }],
    ['there are smaller cards of the name', { ...small, loading: 'model_id: a/Big-32B', gpu: 'A100' }],
    ['it would be next to full', { ...small, loading: 'model_id: a/Small-10B' }],
  ])('offers none where %s', (_, model) => {
    expect(hints(model).flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  it('says how many GPUs it takes at least', () => {
    expect(hints({})[0]?.message.en).toContain('It takes at least 6 of');
  });
});
