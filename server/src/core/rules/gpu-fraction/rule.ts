import { mapsOf } from '../../options/maps-of.ts';
import { numberOf, valueOf } from '../../yaml/tree.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/**
 * More than one GPU must be a whole number for an actor: Serve takes 1.5, Ray core refuses the replica
 * (`ray/_raylet`, measured on 2.47.1 and 2.60.0). With bundles of its own the actor's GPUs come out of them the same way.
 */
export const rule: Rule = {
  code: 'gpu-fraction',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'More than one GPU and not a whole number', vi: 'Hơn một GPU nhưng không phải số nguyên' },
  check: ({ places, release }) =>
    mapsOf(places, 'RayActorOptionsSchema').flatMap((options) => {
      const tree = valueOf(options, 'num_gpus');
      const gpus = numberOf(tree);
      if (tree === undefined || gpus === undefined || gpus <= 1 || Number.isInteger(gpus)) return [];
      const message = {
        en: `No replica will start: Ray ${release} takes this, but above 1 the number of GPUs of a replica must be whole.`,
        vi: `Sẽ không replica nào chạy: Ray ${release} nhận giá trị này, nhưng trên 1 thì số GPU của một replica phải là số nguyên.`,
      };
      const fixes = [Math.ceil(gpus), Math.floor(gpus)].map((whole, i) => writeFix(tree.range, String(whole), i === 0));
      return [notice('gpu-fraction', 'error', tree.range, message, { fixes })];
    }),
};
