import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'vLLM takes a share of its card, and what the weights and its own work leave of that share becomes the key-value cache. Where the cache cannot hold even one request of `max_model_len` tokens, the engine refuses to start. Many models allow requests of 131,072 tokens and more, and where the file does not say `max_model_len`, that counts. The rule speaks where the shape of the model is known (its layers, heads and weights, from its `config.json`), and only where the least that the engine can need is more than the most that it can have: the largest card of the name, nothing beside the weights but the process itself. Where it is between, `ray-serve-lens memory` tells the range.',
    vi: 'vLLM lấy một phần của card, và phần còn lại sau trọng số cùng việc của chính nó trở thành key-value cache. Khi cache không chứa nổi một request dài `max_model_len` token, engine từ chối chạy. Nhiều model cho phép request 131.072 token trở lên, và nếu file không ghi `max_model_len` thì con số đó được dùng. Quy tắc chỉ lên tiếng khi biết hình dạng của model (các tầng, head và trọng số, từ `config.json`), và chỉ khi mức ít nhất engine cần lớn hơn mức nhiều nhất nó có thể có: card lớn nhất cùng tên, ngoài trọng số chỉ có chính tiến trình. Khi nằm giữa, `ray-serve-lens memory` cho biết khoảng.',
  },
  releases: { en: '2.44 on.', vi: 'Từ 2.44.' },
  source:
    'vLLM’s `_check_enough_kv_cache_memory` in `vllm/v1/core/kv_cache_utils.py`, and `raise_if_cache_size_invalid` in `vllm/worker/worker.py` before V1',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: meta-llama/Llama-3.1-8B-Instruct }
          accelerator_type: L4
`,
      at: 'meta-llama/Llama-3.1-8B-Instruct',
      right: `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: meta-llama/Llama-3.1-8B-Instruct }
          accelerator_type: L4
          engine_kwargs: { max_model_len: 8192 }
`,
    },
  ],
};
