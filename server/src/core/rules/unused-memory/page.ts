import type { RulePage } from '../page.ts';

const config = (share: string): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: Qwen/Qwen2.5-0.5B-Instruct }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 0.49 }] }
          deployment_config: { num_replicas: 2 }
          engine_kwargs: { gpu_memory_utilization: ${share} }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "0.49" } }
`;

export const page: RulePage = {
  about: {
    en: 'vLLM takes `gpu_memory_utilization` of the card and no more; what is left of it could hold the cache of more requests. Where the parts of a GPU that Ray gives to the engines fill the card, nobody else can use it. Said only where the nodes are known and leave no other way, and where at least a quarter of the memory stays unused.',
    vi: 'vLLM lấy `gpu_memory_utilization` của card và không hơn; phần còn lại đã có thể giữ cache cho nhiều request hơn. Khi các phần GPU mà Ray chia cho engine đã lấp đầy card thì không ai khác dùng được. Chỉ báo khi biết các node và chúng không cho cách nào khác, và khi ít nhất một phần tư bộ nhớ bị bỏ trống.',
  },
  releases: { en: '2.49 on.', vi: 'Từ 2.49.' },
  source: 'vLLM’s `request_memory` in `vllm/v1/worker/utils.py`; where engines stand: the fit',
  examples: [{ ray: '2.60.0', cluster: 'cpu=8,gpu=1', wrong: config('0.3'), at: '0.3', right: config('0.46') }],
};
