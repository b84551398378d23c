import { EXAMPLE_RELEASE } from '../../core/ray/facts/covered.ts';
import type { Option, Options } from './option.ts';

/** Options that several commands take. */
export const RAY_VERSION = {
  group: 'ray',
  value: 'V',
  offers: 'releases',
  meaning: {
    en: `the Ray release, such as \`${EXAMPLE_RELEASE}\`; wins over everything in the file`,
    vi: `bản Ray, như \`${EXAMPLE_RELEASE}\`; thắng mọi thứ trong file`,
  },
  otherwise: {
    en: 'what the file, then the files around it, then `rayservelens.yaml` name; else the newest known',
    vi: 'bản mà file, rồi các file quanh nó, rồi `rayservelens.yaml` nêu; nếu không, bản mới nhất được biết',
  },
} as const satisfies Option;

export const PRICES = {
  group: 'ray',
  value: 'PRICES',
  meaning: {
    en: 'what an hour costs, separated by commas: a node group, `head`, `workers`, an accelerator or a resource, such as `L4=0.8 USD, head=0.2`',
    vi: 'giá mỗi giờ, cách nhau bằng dấu phẩy: nhóm node, `head`, `workers`, accelerator hay tài nguyên, như `L4=0.8 USD, head=0.2`',
  },
  otherwise: {
    en: '`prices` of `rayservelens.yaml`; without prices nothing is said of money',
    vi: '`prices` của `rayservelens.yaml`; không có giá thì không nói gì về tiền',
  },
} as const satisfies Option;

export const NODES = {
  cluster: {
    group: 'ray',
    value: 'SPEC',
    meaning: {
      en: 'the nodes, separated by `;`, each `[N x] name=amount,…`; the first is the head: `cpu=4,gpu=1` or `head: cpu=0; 2 x cpu=16,gpu=4`',
      vi: 'các node, cách nhau bằng `;`, mỗi cái `[N x] tên=lượng,…`; cái đầu là head: `cpu=4,gpu=1` hay `head: cpu=0; 2 x cpu=16,gpu=4`',
    },
    otherwise: {
      en: 'the comment in the file, its manifest, the only one in its folder, or `rayservelens.yaml`',
      vi: 'chú thích trong file, manifest của nó, manifest duy nhất trong thư mục của nó, hay `rayservelens.yaml`',
    },
  },
  'cluster-file': {
    group: 'ray',
    value: 'FILE',
    offers: 'files',
    meaning: {
      en: 'a file that describes the nodes, instead of `--cluster`: a KubeRay manifest, a file for `ray up`, what `ray status` printed',
      vi: 'file mô tả các node, thay cho `--cluster`: manifest của KubeRay, file cho `ray up`, kết quả của `ray status`',
    },
  },
} as const satisfies Options;

export const READ_MODELS = {
  group: 'files',
  meaning: {
    en: 'may read the `config.json` of models outside of the repository too: where `model_source` is a path, and in the cache of the hub (`$HF_HOME`)',
    vi: 'được đọc cả `config.json` của model nằm ngoài kho mã: nơi `model_source` là một đường dẫn, và trong bộ nhớ đệm của hub (`$HF_HOME`)',
  },
} as const satisfies Option;
