import { BY_FACT, free, judgedBy } from '../decided.ts';
import { takesLooseRoutes, writesNumbersAsText } from '../../ray/facts/serve.ts';
import { at } from '../../ray/release.ts';
import { NONE } from '../form.ts';
import type { FormOf } from '../form.ts';
import { isPlainEnvironment } from '../plain-environment.ts';
import type { Options } from '../option.ts';

/** `module:name` or `package.module.name`; while values are converted a number becomes text, and 2.5 has a dot. */
const importPath: FormOf = (_, release) => ({
  kind: 'text',
  pattern: '^(?:[^:]+:[^:]+|[^:.]\\.[^:.]|[^:.][^:]*\\.[^:]*[^:.])$',
  types: at(writesNumbersAsText, release) === true ? ['string', 'number'] : ['string'],
});

/** One application (`ServeApplicationSchema`). */
export const APPLICATION: Options = {
  args: {
    purpose: {
      en: 'Arguments for the builder function that import_path names. A ready application takes none.',
      vi: 'Đối số cho hàm builder mà import_path chỉ tới. Application dựng sẵn không nhận đối số.',
    },
    hashed: true,
    decided: free('judged as the arguments of the builder they go to, or followed through the code that was read'),
  },
  autoscaling_policy: {
    purpose: {
      en: 'Policy that scales all deployments of the application together.',
      vi: 'Chính sách co giãn chung cho mọi deployment của application.',
    },
    stage: 'deploy',
  },
  deployments: {
    purpose: {
      en: 'Options of deployments, by name. They win over those in the code.',
      vi: 'Tùy chọn của các deployment, theo tên. Thắng tùy chọn trong code.',
    },
    decided: judgedBy('unknown-deployment'),
  },
  external_scaler_enabled: {
    purpose: {
      en: 'Lets something outside Serve set the replicas. Excludes autoscaling.',
      vi: 'Cho bên ngoài Serve đặt số replica. Không đi cùng tự co giãn.',
    },
    decided: { ...BY_FACT, only: (tree) => tree.kind === 'scalar' && tree.value === false },
  },
  host: {
    purpose: { en: 'Refused here: write it under http_options.', vi: 'Bị từ chối ở đây: hãy viết trong http_options.' },
    form: NONE,
    decided: judgedBy('application-host'),
  },
  import_path: {
    purpose: {
      en: 'Where the application or its builder is: module:name or package.module.name.',
      vi: 'Nơi có application hoặc builder: module:tên hoặc package.module.tên.',
    },
    form: importPath,
    decided: judgedBy('import-path', 'missing-builder', 'environment-variable', 'failed-build'),
  },
  logging_config: {
    purpose: {
      en: 'Logs of the deployments of this application.',
      vi: 'Log của các deployment trong application này.',
    },
    decided: BY_FACT,
  },
  name: {
    purpose: { en: 'Name of the application; each has its own.', vi: 'Tên application; không được trùng.' },
    form: (fact) => ({ kind: 'fact', fact: { ...fact, accepts: fact.accepts?.replace('e', '') ?? '' } }),
    decided: judgedBy('empty-name', 'duplicate-name', 'duplicate-route'),
  },
  port: {
    purpose: { en: 'Refused here: write it under http_options.', vi: 'Bị từ chối ở đây: hãy viết trong http_options.' },
    form: NONE,
    decided: judgedBy('application-host'),
  },
  route_prefix: {
    purpose: {
      en: 'Path under which HTTP reaches the application; each has its own. Null: no HTTP.',
      vi: 'Đường dẫn để HTTP tới application; không được trùng. Null: không có HTTP.',
    },
    form: (fact, release) => ({
      kind: 'fact',
      fact,
      pattern: at(takesLooseRoutes, release) === true ? '^/' : '^/(?:[^{}]*[^{}/])?$',
    }),
    decided: judgedBy('route-prefix'),
  },
  runtime_env: {
    purpose: {
      en: 'Runtime environment of the application: packages, code, environment variables.',
      vi: 'Môi trường chạy của application: gói, code, biến môi trường.',
    },
    stage: 'build',
    hashed: true,
    decided: {
      ...judgedBy('environment-key', 'environment-value', 'remote-code', 'archive-name'),
      only: isPlainEnvironment,
    },
  },
};
