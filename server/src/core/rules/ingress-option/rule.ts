import { parameterAt } from '../../ray/facts/parameters.ts';
import { refusesIngressCount } from '../../ray/facts/patterns.ts';
import { at } from '../../ray/release.ts';
import type { Finding } from '../../problems/finding.ts';
import { fieldFact } from '../../options/model-facts.ts';
import type { ModelPlace } from '../../options/walk.ts';
import { asMap, entryOf, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** What the ingress of one of Ray's own builders may be told (`serve.deployment` and `IngressClsConfig`, 2.51 on). */
export const rule: Rule = {
  code: 'ingress-option',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An option that the ingress does not take', vi: 'Tùy chọn mà ingress không nhận' },
  check: ({ places, release }) =>
    places.flatMap((place) => {
      if (fieldFact(place.model, 'ingress_deployment_config', release) === undefined)
        return ingressClass(place, release);
      const config = asMap(valueOf(place.map, 'ingress_deployment_config'));
      return config === undefined
        ? []
        : [
            ...unknown(config, release),
            ...bothCounts(config, release),
            ...(place.model === 'DPOpenAiServingArgs' ? besideOwnBounds(config, release) : []),
          ];
    }),
};

const say = (entry: Entry, fault: Words, release: string): Finding =>
  refusal('ingress-option', 'build', entry.keyRange, {
    en: `Ray ${release} refuses ${entry.key}: ${fault.en}.`,
    vi: `Ray ${release} từ chối ${entry.key}: ${fault.vi}.`,
  });

const unknown = (config: MapNode, release: string): readonly Finding[] =>
  [...config.entries.values()]
    .filter(({ key }) => parameterAt('deployment', key, release) !== 'taken')
    .map((entry) =>
      say(entry, { en: 'a deployment has no such option', vi: 'deployment không có tùy chọn này' }, release),
    );

const bothCounts = (config: MapNode, release: string): readonly Finding[] => {
  const count = entryOf(config, 'num_replicas');
  const autoscaling = valueOf(config, 'autoscaling_config');
  if (count === undefined || autoscaling === undefined || isNull(count.value) || isNull(autoscaling)) return [];
  if (stringOf(count.value) === 'auto') return [];
  const fault = {
    en: 'beside autoscaling_config the count cannot be fixed',
    vi: 'bên cạnh autoscaling_config không thể cố định số replica',
  };
  return [say(count, fault, release)];
};

/** `build_dp_openai_app` keeps bounds of its own beside a count (`deep_merge_dicts`, 2.53 on). */
const besideOwnBounds = (config: MapNode, release: string): readonly Finding[] => {
  const count = entryOf(config, 'num_replicas');
  if (at(refusesIngressCount, release) !== true || count === undefined || config.entries.has('autoscaling_config'))
    return [];
  if (isNull(count.value) || stringOf(count.value) === 'auto') return [];
  const fault = {
    en: 'build_dp_openai_app scales its ingress itself; give autoscaling_config instead',
    vi: 'build_dp_openai_app tự co giãn ingress; hãy dùng autoscaling_config',
  };
  return [say(count, fault, release)];
};

/** The class is imported, which code decides; what is no path cannot be one, and its arguments must be named. */
const ingressClass = ({ model, map }: ModelPlace, release: string): readonly Finding[] => {
  if (model !== 'IngressClsConfig') return [];
  const cls = entryOf(map, 'ingress_cls');
  const kwargs = entryOf(map, 'ingress_extra_kwargs');
  return [
    ...(cls !== undefined && !/[.:]/.test(stringOf(cls.value) ?? '') ? [say(cls, NO_PATH, release)] : []),
    ...(kwargs !== undefined && isNull(kwargs.value) ? [say(kwargs, NO_NAMES, release)] : []),
  ];
};

const NO_PATH: Words = { en: 'it must be a path such as module:name', vi: 'phải là đường dẫn như module:name' };
const NO_NAMES: Words = {
  en: 'null holds no arguments; leave it out',
  vi: 'null không chứa tham số nào; hãy bỏ khóa này',
};
