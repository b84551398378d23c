import { told } from './told.mjs';

const EVERY = {
  en: 'Hits every application of `ray.serve.llm`.',
  vi: 'Ảnh hưởng mọi application của `ray.serve.llm`.',
};

const NAMES = {
  en: 'Hits whoever names it: entries under `deployments`, dashboards, alerts.',
  vi: 'Ảnh hưởng ai nhắc tên nó: mục dưới `deployments`, dashboard, cảnh báo.',
};

const writes = (key) => ({ en: `Hits models with ${key}.`, vi: `Ảnh hưởng model có ${key}.` });

/** A fact of the builder, its sentence (`{old}` and `{new}` are findings in words), and who is hit. */
const SENTENCES = {
  router_name: [
    'The deployment in front of the models is called `{new}` (was `{old}`).',
    'Deployment đứng trước các model tên là `{new}` (trước là `{old}`).',
    NAMES,
  ],
  server_prefix: [
    'The deployment of a model is called `{new}MODEL` (was `{old}MODEL`).',
    'Deployment của model tên là `{new}MODEL` (trước là `{old}MODEL`).',
    NAMES,
  ],
  router_default: [
    'Over one model that says nothing of replicas the router runs {new} (was {old}).',
    'Với một model không nói gì về replica, router chạy {new} (trước là {old}).',
    EVERY,
  ],
  router_min_zero: [
    'Over a model with `min_replicas: 0` and `max_replicas: 2` the router runs {new} (was {old}).',
    'Với model có `min_replicas: 0` và `max_replicas: 2`, router chạy {new} (trước là {old}).',
    writes('`min_replicas: 0`'),
  ],
  model_default: [
    'A model that says nothing of replicas runs {new} (was {old}).',
    'Model không nói gì về replica chạy {new} (trước là {old}).',
    EVERY,
  ],
  model_fixed: [
    'A model with `num_replicas: 3` runs {new} (was {old}).',
    'Model có `num_replicas: 3` chạy {new} (trước là {old}).',
    writes('`num_replicas`'),
  ],
  model_auto: [
    'A model with `num_replicas: auto`: {new} (was {old}).',
    'Model có `num_replicas: auto`: {new} (trước là {old}).',
    writes('`num_replicas: auto`'),
  ],
  bundles: [
    'A replica of two workers on L4 reserves {new} (was {old}).',
    'Một replica hai worker trên L4 giữ chỗ {new} (trước là {old}).',
    writes('`tensor_parallel_size`'),
  ],
  actor_joins: [
    'With an actor of 2 CPUs and half a GPU a replica reserves {new} (was {old}).',
    'Với actor 2 CPU và nửa GPU, một replica giữ chỗ {new} (trước là {old}).',
    writes('`ray_actor_options`'),
  ],
  per_bundle: [
    'With `resources_per_bundle: {CPU: 2}` a replica: {new} (was {old}).',
    'Với `resources_per_bundle: {CPU: 2}`, một replica: {new} (trước là {old}).',
    writes('`resources_per_bundle`'),
  ],
  strategies: [
    'Placement of one pipeline stage and of two: {new} (was {old}).',
    'Cách đặt một và hai pipeline stage: {new} (trước là {old}).',
    writes('`pipeline_parallel_size`'),
  ],
  name_suffix: [
    'With `deployment_config.name: mine` the deployment is called `{new}` (was `{old}`).',
    'Với `deployment_config.name: mine`, deployment tên là `{new}` (trước là `{old}`).',
    NAMES,
  ],
  other_backend: [
    '`distributed_executor_backend: mp` on GPUs: {new} (was {old}).',
    '`distributed_executor_backend: mp` trên GPU: {new} (trước là {old}).',
    writes('`distributed_executor_backend`'),
  ],
};

/** How the facts name a trial, and what a person writes. */
const WRITTEN = {
  cpu: '`accelerator_config: {kind: cpu}`',
  gpu: '`accelerator_config: {kind: gpu}`',
  tpu: '`accelerator_config: {kind: tpu}`',
  'tpu-topology': '`accelerator_config` of kind `tpu` with a `topology`',
  'tpu-type': '`accelerator_type: TPU-V6E`',
  use_cpu: '`use_cpu`',
};

const BUNDLES = {
  cpu: 'bundles of CPUs alone',
  'cpu-and-zero': 'bundles of CPUs and 0 GPUs',
  empty: 'an empty bundle',
  gpu: 'one bundle of a GPU',
  'per-worker': '`bundle_per_worker`',
  'strategy-only': 'a strategy alone',
};

const ENTRIES = {
  placement: (key) => `\`placement_group_config\`: ${BUNDLES[key] ?? key}`,
  other_hardware: (key) => WRITTEN[key] ?? `\`accelerator_type: ${key}\``,
};

/** What the builder of `ray.serve.llm` makes otherwise. */
export const llmChanges = ({ llm: old = {} }, { llm: now = {} }) => {
  if (Object.keys(now).length === 0) return [];
  if (Object.keys(old).length === 0) return [ARRIVES];
  return [...router(old, now), ...sentences(old, now), ...entries(old, now), ...options(old, now)];
};

const ARRIVES = {
  level: 'new',
  what: {
    en: 'Models can be served by `ray.serve.llm:build_openai_app`.',
    vi: 'Có thể phục vụ model bằng `ray.serve.llm:build_openai_app`.',
  },
  who: null,
};

const router = ({ router_per_replica: old }, { router_per_replica: now }) => {
  if (old === now) return [];
  const what = now
    ? {
        en: `The router runs ${now} replicas for each replica of a model.`,
        vi: `Router chạy ${now} replica cho mỗi replica của model.`,
      }
    : {
        en: 'The router no longer grows with the models: it has its own count.',
        vi: 'Router không còn tăng theo model: nó có số lượng riêng.',
      };
  return [{ level: 'amounts', what, who: EVERY }];
};

const sentences = (old, now) =>
  Object.entries(SENTENCES).flatMap(([key, [en, vi, who]]) =>
    JSON.stringify(old[key]) === JSON.stringify(now[key]) ? [] : [sentence(old[key], now[key], { en, vi }, who)],
  );

const sentence = (before, after, { en, vi }, who) => {
  const [old, now] = [told(before), told(after)];
  const fill = (text, language) => text.replaceAll('{new}', now[language]).replaceAll('{old}', old[language]);
  return { level: now.en === 'refused' ? 'refused' : 'amounts', what: { en: fill(en, 'en'), vi: fill(vi, 'vi') }, who };
};

/** A way to write it that is new, or gone with its key, is told of the key. */
const entries = (old, now) =>
  Object.entries(ENTRIES).flatMap(([name, written]) =>
    Object.keys(now[name] ?? {})
      .filter((key) => old[name]?.[key] && now[name][key])
      .filter((key) => JSON.stringify(old[name][key]) !== JSON.stringify(now[name][key]))
      .map((key) => {
        const en = `With ${written(key)}, a replica of two workers reserves {new} (was {old}).`;
        const vi = `Với ${written(key)}, một replica hai worker giữ chỗ {new} (trước là {old}).`;
        return sentence(old[name][key], now[name][key], { en, vi }, null);
      }),
  );

const code = (names) => names.map((name) => `\`${name}\``).join(', ');

const options = ({ deployment_options: old = {} }, { deployment_options: now = {} }) => {
  const keys = Object.keys({ ...old, ...now }).filter((key) => !key.startsWith('_') && key !== 'graceful');
  const fresh = keys.filter((key) => now[key] === true && old[key] !== true);
  const gone = keys.filter((key) => old[key] === true && now[key] !== true);
  return [
    ...(gone.length === 0 ? [] : [option('refused', gone, 'no longer takes', 'không còn nhận', writes(code(gone)))]),
    ...(fresh.length === 0 ? [] : [option('new', fresh, 'takes', 'nhận', null)]),
  ];
};

const option = (level, keys, en, vi, who) => ({
  level,
  what: {
    en: `\`deployment_config\` of a model ${en} ${code(keys)}.`,
    vi: `\`deployment_config\` của model ${vi} ${code(keys)}.`,
  },
  who,
});
