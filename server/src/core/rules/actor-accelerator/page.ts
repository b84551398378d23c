import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`accelerator_type` in `ray_actor_options` may be any text: Ray turns it into a request for the resource `accelerator_type:<text>`. Nodes have that resource under the name that Ray gives their hardware, so a misspelt name or one in lower case finds no node and the replicas stay pending, without an error. A name that only looks unusual is told as information: a node whose hardware Ray calls so, or that was started with this resource, has it.',
    vi: '`accelerator_type` trong `ray_actor_options` có thể là chuỗi bất kỳ: Ray biến nó thành yêu cầu tài nguyên `accelerator_type:<chuỗi>`. Node mang tài nguyên đó theo tên Ray đặt cho phần cứng, nên tên viết sai hoặc viết thường sẽ không khớp node nào và replica cứ chờ, không báo lỗi. Tên chỉ hơi lạ thì chỉ được nêu để biết: node có phần cứng mà Ray gọi như vậy, hoặc được khởi động với tài nguyên này, sẽ có nó.',
  },
  releases: { en: 'From 2.44, whose list is known here.', vi: 'Từ 2.44, bản có danh sách được biết ở đây.' },
  source: '`ray/util/accelerators/accelerators.py`; `ReplicaConfig` in `ray/serve/_private/config.py` takes any text',
  examples: [
    {
      ray: '2.47.1',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_gpus: 1, accelerator_type: a10g }
`,
      at: 'a10g',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        ray_actor_options: { num_gpus: 1, accelerator_type: A10G }
`,
    },
  ],
};
