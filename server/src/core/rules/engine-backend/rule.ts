import { refusesOtherBackends } from '../../ray/facts/llm-models.ts';
import { otherTypesAreGpus, plainGpuTypes, hardwareKeys } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/** Found when the engine starts, not when the application is built (`get_initialization_kwargs` in `…/vllm/vllm_models.py`, 2.48 on). */
export const rule: Rule = {
  code: 'engine-backend',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'An engine that would not run on Ray', vi: 'Engine không chạy trên Ray' },
  check: ({ places, release, text }) =>
    at(refusesOtherBackends, release) !== true
      ? []
      : mapsOf(places, 'LLMConfig').flatMap((model) => {
          const kwargs = asMap(valueOf(model, 'engine_kwargs'));
          const entry = entryOf(kwargs, 'distributed_executor_backend');
          const backend = stringOf(entry?.value);
          if (kwargs === undefined || entry === undefined || backend === undefined || backend === 'ray') return [];
          if (!isOnGpus(model, release)) return [];
          const message = {
            en: `The engine will not start: Ray ${release} takes ray alone here, and only finds out when it starts the engine.`,
            vi: `Engine sẽ không chạy: Ray ${release} chỉ nhận ray ở đây, và chỉ báo lỗi khi khởi động engine.`,
          };
          const fixes = removalFix(entry, kwargs, text);
          return [notice('engine-backend', 'warning', entry.value.range, message, { fixes })];
        }),
};

/** On CPUs newer releases set the key themselves. */
const isOnGpus = (model: MapNode, release: string): boolean => {
  if ([...hardwareKeys, 'placement_group_config'].some((key) => valueOf(model, key) !== undefined)) return false;
  const type = stringOf(valueOf(model, 'accelerator_type'));
  return type === undefined || plainGpuTypes.includes(type) || (otherTypesAreGpus(release) && !type.startsWith('TPU'));
};
