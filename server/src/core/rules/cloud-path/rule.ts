import { at } from '../../ray/release.ts';
import { cloudStarts } from '../../ray/facts/llm-models.ts';
import { fieldFact } from '../../options/model-facts.ts';
import type { ModelName } from '../../options/model-facts.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { entryOf, isNull, stringOf } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

const KEYS: readonly (readonly [ModelName, string])[] = [
  ['LoraConfig', 'dynamic_lora_loading_path'],
  ['CloudMirrorConfig', 'bucket_uri'],
];

/** LoRA adapters and mirrored models must be in a cloud store that Ray can read (`LoraConfig`, `CloudMirrorConfig`, 2.44 on). */
export const rule: Rule = {
  code: 'cloud-path',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A cloud address that Ray refuses', vi: 'Địa chỉ đám mây mà Ray từ chối' },
  check: ({ places, release }) =>
    KEYS.flatMap(([model, key]) =>
      fieldFact(model, key, release) === undefined
        ? []
        : mapsOf(places, model).flatMap((map) => {
            const entry = entryOf(map, key);
            if (entry === undefined || isNull(entry.value)) return [];
            const path = stringOf(entry.value);
            const starts = at(cloudStarts, release) ?? [];
            if (path !== undefined && starts.some((start) => path.startsWith(start))) return [];
            const list = starts.join(', ');
            const message = {
              en: `Ray ${release} refuses this ${key}: it must start with one of ${list}.`,
              vi: `Ray ${release} từ chối ${key} này: phải bắt đầu bằng một trong ${list}.`,
            };
            return [refusal('cloud-path', 'build', path === undefined ? entry.keyRange : entry.value.range, message)];
          }),
    ),
};
