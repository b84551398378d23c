import { bundleGpuDefault } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asList, asMap, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { setKey } from '../../yaml/edit.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/** 2.51 – 2.54 give a bundle that names no GPU one of its own (`BundleConfig` in `ray/llm/_internal/serve/core/configs/`). */
export const rule: Rule = {
  code: 'bundle-gpu',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A bundle that gets a GPU nobody wrote', vi: 'Bundle nhận GPU không ai ghi' },
  check: ({ places, release, text }) =>
    (at(bundleGpuDefault, release) ?? 0) === 0
      ? []
      : mapsOf(places, 'LLMConfig').flatMap((model) => {
          const others = listed(model).some((bundle) => bundle.entries.has('GPU'));
          return listed(model)
            .filter((bundle) => bundle.entries.size > 0 && !bundle.entries.has('GPU'))
            .map((bundle) => {
              const message = {
                en: `Ray ${release} adds 1 GPU to this bundle, as it names none. Write GPU: 0 where none is meant.`,
                vi: `Ray ${release} thêm 1 GPU vào bundle này vì không ghi GPU. Hãy ghi GPU: 0 nếu không cần.`,
              };
              const edit = setKey(text, bundle, 'GPU', '0');
              const one = setKey(text, bundle, 'GPU', '1');
              const fixes = [
                ...(edit === null ? [] : [{ title: WITHOUT, preferred: others, edits: [edit] }]),
                ...(one === null ? [] : [{ title: WITH, preferred: false, edits: [one] }]),
              ];
              return notice('bundle-gpu', 'warning', bundle.range, message, { fixes });
            });
        }),
};

const WITHOUT = { en: 'Write GPU: 0', vi: 'Ghi GPU: 0' };
const WITH = { en: 'Write GPU: 1, which is what it gets', vi: 'Ghi GPU: 1, đúng như nó nhận' };

const listed = (model: MapNode): readonly MapNode[] =>
  (asList(valueOf(model, 'placement_group_config', 'bundles'))?.items ?? []).flatMap((item) => asMap(item) ?? []);
