import { BY_FACT } from '../decided.ts';
import type { Options } from '../option.ts';

/** `GangSchedulingConfig`, 2.55 on. */
export const GANG: Options = {
  gang_placement_strategy: {
    purpose: { en: 'Whether a gang lies together or apart.', vi: 'Nhóm nằm gần nhau hay tách ra.' },
    decided: BY_FACT,
  },
  gang_size: {
    purpose: {
      en: 'Replicas in one gang. The replicas must be a multiple of it.',
      vi: 'Số replica trong một nhóm. Số replica phải là bội của nó.',
    },
    decided: BY_FACT,
  },
  runtime_failure_policy: {
    purpose: {
      en: 'What happens to a gang when one of its replicas fails.',
      vi: 'Nhóm ra sao khi một replica trong đó hỏng.',
    },
    decided: BY_FACT,
  },
};

/** One of `deployment_actors` (`DeploymentActorConfig`, 2.55 on). */
export const DEPLOYMENT_ACTOR: Options = {
  actor_class: { purpose: { en: 'Import path of the actor’s class.', vi: 'Import path của lớp actor.' } },
  actor_options: {
    purpose: {
      en: 'Options the actor is started with, such as num_cpus.',
      vi: 'Tùy chọn khi khởi động actor, ví dụ num_cpus.',
    },
  },
  init_args: { purpose: { en: 'Arguments of the class by position.', vi: 'Đối số theo vị trí của lớp.' } },
  init_kwargs: { purpose: { en: 'Arguments of the class by name.', vi: 'Đối số theo tên của lớp.' } },
  name: { purpose: { en: 'Name under which replicas find the actor.', vi: 'Tên để replica tìm actor.' } },
};
