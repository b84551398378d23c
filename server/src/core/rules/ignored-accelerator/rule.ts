import { otherTypesAreGpus, plainGpuTypes } from '../../ray/facts/llm.ts';
import { acceleratorOn } from '../../ray/facts/accelerators.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { bundlesOf } from '../../builders/configured-bundles.ts';
import { asMap, numberOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/** 2.54 and 2.55 drop `accelerator_type` of what they take for CPU only, and take accelerators outside a list of theirs for that. */
export const rule: Rule = {
  code: 'ignored-accelerator',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'An accelerator that the release ignores', vi: 'Accelerator mà bản Ray bỏ qua' },
  check: ({ places, release }) =>
    otherTypesAreGpus(release)
      ? []
      : mapsOf(places, 'LLMConfig').flatMap((model) => {
          const tree = valueOf(model, 'accelerator_type');
          const name = stringOf(tree);
          if (tree === undefined || name === undefined || acceleratorOn(name, release) === null) return [];
          const why = whyCpu(model, name);
          if (why === null) return [];
          const message = {
            en: `Ray ${release} ignores ${name} without a word: ${why.en}, so the model gets CPUs alone.`,
            vi: `Ray ${release} lặng lẽ bỏ qua ${name}: ${why.vi}, nên model chỉ nhận CPU.`,
          };
          return [notice('ignored-accelerator', 'warning', tree.range, message)];
        }),
};

const whyCpu = (model: MapNode, name: string): Words | null => {
  const use = valueOf(model, 'use_cpu');
  if (use?.kind === 'scalar' && use.value === true) return { en: 'use_cpu is set', vi: 'use_cpu được bật' };
  if (use !== undefined) return null;
  const config = asMap(valueOf(model, 'placement_group_config'));
  const bundles = config && bundlesOf(config);
  if (bundles !== undefined)
    return bundles.length > 0 && bundles.every((bundle) => numberOf(valueOf(bundle, 'GPU')) === 0)
      ? { en: 'no bundle has a GPU', vi: 'không bundle nào có GPU' }
      : null;
  return config === undefined && !plainGpuTypes.includes(name)
    ? { en: 'it is not in the list of GPUs of this release', vi: 'nó không có trong danh sách GPU của bản này' }
    : null;
};
