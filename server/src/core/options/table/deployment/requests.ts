import { isNull, stringOf, valueOf } from '../../../yaml/tree.ts';
import { isAnything, isMapping, isText, isWhole } from '../../code-tests.ts';
import { BY_FACT, where } from '../../decided.ts';
import type { Test } from '../../form.ts';
import type { Options } from '../../option.ts';
import { wholeOf } from '../../read/numbers.ts';

/** What `Deployment` itself takes up to 2.32 (`ray/serve/deployment.py`). */
const isRoute: Test = (tree) => isText(tree) && /^\/(?:[^{}]*[^{}/])?$/s.test(stringOf(tree) ?? '');

const ROUTE = {
  en: 'it must start with a slash, end with none and hold no braces',
  vi: 'phải bắt đầu bằng dấu gạch chéo, không kết thúc bằng dấu gạch chéo và không có ngoặc nhọn',
};

/** How requests reach the replicas of a deployment (`DeploymentSchema`). */
export const REQUESTS: Options = {
  backpressure_config: {
    purpose: {
      en: 'Answer to requests that are turned away because the queue is full.',
      vi: 'Câu trả lời cho request bị từ chối vì hàng đợi đầy.',
    },
    code: { over: isMapping },
    decided: where(BY_FACT, 'override', 'model'),
  },
  max_concurrent_queries: {
    purpose: {
      en: 'Requests one replica takes at once. Now called max_ongoing_requests.',
      vi: 'Số request một replica nhận cùng lúc. Nay là max_ongoing_requests.',
    },
    code: { over: isAnything },
    feeds: [{ setting: 'atOnce', unset: null, read: wholeOf, knownBy: ['DeploymentSchema', 'max_concurrent_queries'] }],
    decided: BY_FACT,
  },
  max_ongoing_requests: {
    purpose: { en: 'Requests one replica takes at once.', vi: 'Số request một replica nhận cùng lúc.' },
    code: { taken: isWhole(1) },
    feeds: [{ setting: 'atOnce', unset: null, read: wholeOf, knownBy: ['DeploymentSchema', 'max_ongoing_requests'] }],
    decided: BY_FACT,
  },
  max_queued_requests: {
    purpose: {
      en: 'Requests that wait in each handle or proxy before more are turned away. -1: no limit.',
      vi: 'Số request chờ ở mỗi handle hoặc proxy trước khi bị từ chối. -1: không giới hạn.',
    },
    code: { taken: isWhole(1) },
    feeds: [{ setting: 'queue', unset: -1, read: wholeOf, knownBy: ['DeploymentSchema', 'max_queued_requests'] }],
    decided: BY_FACT,
  },
  request_router_class: {
    purpose: {
      en: 'Import path of the class that picks a replica for each request.',
      vi: 'Import path của lớp chọn replica cho mỗi request.',
    },
    imports: true,
  },
  request_router_config: {
    purpose: { en: 'How a replica is picked for each request.', vi: 'Cách chọn replica cho mỗi request.' },
    models: ['RequestRouterConfig'],
    stage: 'deploy',
    code: { over: isMapping },
    // Another class is imported where the config is read or built.
    decided: {
      ...where(BY_FACT, 'override', 'model'),
      only: (tree) => valueOf(tree, 'request_router_class') === undefined,
    },
  },
  route_prefix: {
    purpose: {
      en: 'Path under which HTTP reaches the deployment. The application’s route_prefix has taken its place.',
      vi: 'Đường dẫn để HTTP tới deployment. Nay dùng route_prefix của application.',
    },
    form: () => ({ kind: 'text', pattern: '^/', types: ['string', 'null'] }),
    code: { read: isText, taken: isRoute, refused: (tree) => !isRoute(tree) && !isNull(tree), expected: () => ROUTE },
  },
};
