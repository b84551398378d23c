import { modelDefaultMax, modelReplicasHonoured } from '../../ray/facts/llm.ts';
import { firstWhere, minorOf } from '../../ray/facts/steps-of.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, numberOf, valueOf } from '../../yaml/tree.ts';
import type { Entry } from '../../yaml/tree.ts';
import type { Fix } from '../../problems/problem.ts';
import { contentEnd } from '../../yaml/edit.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/** Up to 2.49 a model's fixed `num_replicas` is dropped: the builder's own autoscaling stays (asked of every release). */
export const rule: Rule = {
  code: 'ignored-replicas',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A replica count that the release ignores', vi: 'Số replica mà bản Ray bỏ qua' },
  check: ({ places, release, text }) =>
    at(modelReplicasHonoured, release) !== false
      ? []
      : mapsOf(places, 'LLMConfig').flatMap((model) => {
          const config = asMap(valueOf(model, 'deployment_config'));
          const entry = entryOf(config, 'num_replicas');
          const count = numberOf(entry?.value);
          if (config === undefined || entry === undefined || count === undefined || !Number.isInteger(count)) return [];
          if (config.entries.has('autoscaling_config')) return [];
          const max = String(at(modelDefaultMax, release) ?? 1);
          const message = {
            en: `Ray ${release} ignores num_replicas of a model: it starts 1 and scales up to ${max}. A fixed count works from ${HONOURED} on.`,
            vi: `Ray ${release} bỏ qua num_replicas của model: nó chạy 1 và tăng đến ${max}. Số cố định có tác dụng từ ${HONOURED}.`,
          };
          const fixes = asAutoscaling(entry, count, text);
          return [notice('ignored-replicas', 'warning', entry.keyRange, message, { fixes, tag: 'unnecessary' })];
        }),
};

/** The first minor release that keeps a fixed count. */
const HONOURED = minorOf(firstWhere(modelReplicasHonoured, (honoured) => honoured));

/** Autoscaling with one bound is a fixed count that every release honours. */
const asAutoscaling = (entry: Entry, count: number, text: string): readonly Fix[] => {
  if (entry.merged || count < 1) return [];
  const bounds = `{ min_replicas: ${String(count)}, max_replicas: ${String(count)} }`;
  return [
    {
      title: { en: `Write it as autoscaling_config: ${bounds}`, vi: `Viết thành autoscaling_config: ${bounds}` },
      preferred: true,
      edits: [
        {
          range: { start: entry.keyRange.start, end: contentEnd(text, entry.value) },
          newText: `autoscaling_config: ${bounds}`,
        },
      ],
    },
  ];
};
