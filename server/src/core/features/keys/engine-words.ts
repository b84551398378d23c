import type { Words } from '../../text/words.ts';
import { FLAG, FLAGS, NUMBER, TEXT, WHOLE, byDefault } from './about.ts';
import type { KeyAbout } from './about.ts';

type Said = Partial<KeyAbout> & { readonly purpose: Words };

const whole = (en: string, vi: string, sample: string): Said => ({ purpose: { en, vi }, takes: WHOLE, sample });
const flag = (en: string, vi: string): Said => ({ purpose: { en, vi }, takes: FLAG, values: FLAGS, sample: 'true' });
const choice = (en: string, vi: string, ...values: readonly string[]): Said => ({
  purpose: { en, vi },
  takes: TEXT,
  values: values.map((text) => ({ text })),
});
const ONE = { absent: byDefault('1') };

/** Arguments of vLLM that people write most, in the order in which they are wanted (`vllm/engine/arg_utils.py`). */
export const ENGINE_WORDS: Readonly<Record<string, Said>> = {
  tensor_parallel_size: {
    ...whole(
      'GPUs over which each layer of the model is split: one worker and one bundle for each.',
      'Số GPU chia nhau mỗi lớp của mô hình: mỗi GPU một worker và một bundle.',
      '1',
    ),
    ...ONE,
  },
  pipeline_parallel_size: {
    ...whole(
      'Stages into which the layers are divided; workers are this times tensor_parallel_size.',
      'Số chặng chia các lớp; số worker bằng số này nhân tensor_parallel_size.',
      '1',
    ),
    ...ONE,
  },
  data_parallel_size: {
    ...whole(
      'Copies of the engine that share the requests of a model.',
      'Số bản sao engine chia nhau request của mô hình.',
      '1',
    ),
    ...ONE,
  },
  max_model_len: whole(
    'Most tokens of one request, prompt and answer together. Less needs less memory.',
    'Số token nhiều nhất của một request, gồm cả prompt và câu trả lời. Ít hơn thì tốn ít bộ nhớ hơn.',
    '8192',
  ),
  gpu_memory_utilization: {
    purpose: {
      en: 'Part of each GPU’s memory that the engine takes, above 0 up to 1.',
      vi: 'Phần bộ nhớ mỗi GPU mà engine lấy, lớn hơn 0 đến 1.',
    },
    takes: NUMBER,
    sample: '0.9',
  },
  max_num_seqs: whole('Most requests worked on at once.', 'Số request xử lý cùng lúc nhiều nhất.', '64'),
  max_num_batched_tokens: whole('Most tokens in one step.', 'Số token nhiều nhất trong một bước.', '8192'),
  enable_chunked_prefill: flag(
    'Long prompts are read in pieces between other steps.',
    'Prompt dài được đọc từng phần xen giữa các bước khác.',
  ),
  enable_prefix_caching: flag(
    'What prompts have in common at their start is kept.',
    'Giữ lại phần đầu chung của các prompt.',
  ),
  trust_remote_code: flag('Runs code that comes with the model.', 'Chạy code đi kèm mô hình.'),
  enforce_eager: flag(
    'No CUDA graphs: starts faster, runs slower.',
    'Không dùng CUDA graph: khởi động nhanh hơn, chạy chậm hơn.',
  ),
  dtype: choice(
    'Type of the weights and activations.',
    'Kiểu số của trọng số và activation.',
    'auto',
    'bfloat16',
    'float16',
    'float32',
  ),
  quantization: choice(
    'How the weights are quantized.',
    'Cách lượng tử hóa trọng số.',
    'awq',
    'gptq',
    'fp8',
    'bitsandbytes',
  ),
  kv_cache_dtype: choice('Type of the KV cache.', 'Kiểu số của KV cache.', 'auto', 'fp8'),
  load_format: choice(
    'How the weights are read.',
    'Cách đọc trọng số.',
    'auto',
    'safetensors',
    'dummy',
    'runai_streamer',
  ),
  distributed_executor_backend: choice(
    'What runs the workers: on Ray it is ray.',
    'Thành phần chạy các worker: trên Ray là ray.',
    'ray',
    'mp',
    'uni',
  ),
  max_num_partial_prefills: whole('Prompts read in pieces at once.', 'Số prompt được đọc từng phần cùng lúc.', '1'),
  enable_lora: flag('Serves LoRA adapters.', 'Phục vụ adapter LoRA.'),
  max_loras: whole('Adapters in one step.', 'Số adapter trong một bước.', '1'),
  max_lora_rank: whole('Highest rank of an adapter.', 'Rank cao nhất của adapter.', '16'),
  enable_auto_tool_choice: flag('The model may call tools by itself.', 'Mô hình được tự gọi công cụ.'),
  tool_call_parser: {
    purpose: { en: 'How calls of tools are read off the answer.', vi: 'Cách đọc lời gọi công cụ từ câu trả lời.' },
    sample: 'hermes',
  },
  reasoning_parser: {
    purpose: { en: 'How reasoning is read off the answer.', vi: 'Cách đọc phần suy luận từ câu trả lời.' },
    sample: 'deepseek_r1',
  },
  cpu_offload_gb: {
    purpose: {
      en: 'GiB of weights kept in the CPU’s memory, for each GPU.',
      vi: 'Số GiB trọng số để ở bộ nhớ CPU, cho mỗi GPU.',
    },
    takes: NUMBER,
    sample: '4',
  },
  swap_space: {
    purpose: {
      en: 'GiB of CPU memory for requests that wait, for each GPU.',
      vi: 'Số GiB bộ nhớ CPU cho request chờ, cho mỗi GPU.',
    },
    takes: NUMBER,
    sample: '4',
  },
  seed: whole('Seed of the random numbers.', 'Hạt giống số ngẫu nhiên.', '0'),
  tokenizer: {
    purpose: { en: 'Tokenizer in place of the model’s own.', vi: 'Tokenizer thay cho của mô hình.' },
    sample: 'organization/model',
  },
  revision: {
    purpose: { en: 'Branch, tag or commit of the model.', vi: 'Nhánh, tag hoặc commit của mô hình.' },
    sample: 'main',
  },
  served_model_name: {
    purpose: { en: 'Name of the model in the engine’s answers.', vi: 'Tên mô hình trong câu trả lời của engine.' },
    sample: 'my-model',
  },
  kv_transfer_config: {
    purpose: { en: 'How KV caches go from one engine to another.', vi: 'Cách chuyển KV cache giữa các engine.' },
    takes: { en: 'a mapping', vi: 'một mapping' },
    shape: 'mapping',
    sample: 'kv_connector: NixlConnector\nkv_role: kv_both',
  },
};

/** Flags whose names do not show it. */
export const ENGINE_FLAGS: readonly string[] = ['calculate_kv_scales', 'skip_tokenizer_init', 'fully_sharded_loras'];
