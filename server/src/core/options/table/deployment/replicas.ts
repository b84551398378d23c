import { everyEntry, isNumber, isWhole } from '../../code-tests.ts';
import type { Test } from '../../form.ts';
import { isNoNodeLimit } from '../../code-faults.ts';
import { BY_FACT, judgedBy, where } from '../../decided.ts';
import { modelAutoTaken } from '../../../ray/facts/llm.ts';
import { isNull, stringOf, valueOf } from '../../../yaml/tree.ts';
import type { Tree } from '../../../yaml/tree.ts';
import { alsoTaking } from '../../form.ts';
import { fieldFact } from '../../model-facts.ts';
import type { FieldFact } from '../../model-facts.ts';
import { gangOf, NODE_LIMIT } from '../../read/group.ts';
import { countOf, wholeOf } from '../../read/numbers.ts';
import { isOwnPolicy } from '../../read/pace.ts';
import { boundsOver, PLAIN_SCALING } from '../../read/scaling.ts';
import type { Options } from '../../option.ts';

/** A model of `ray.serve.llm` may say `auto`, which its own class does not take. */
const orAuto = (fact: FieldFact, release: string): FieldFact =>
  modelAutoTaken(release) ? alsoTaking(fact, 'a') : fact;

/** Null and `auto` leave the count to Ray, on releases that know `auto`. */
const isCountless = (tree: Tree, release: string): boolean =>
  (isNull(tree) || stringOf(tree) === 'auto') &&
  fieldFact('DeploymentSchema', 'num_replicas', release)?.accepts?.includes('a') === true;

/** Written over code it takes the place of all that code says, and only a policy of one's own is imported. */
const hasOwnPolicy = (tree: Tree, release: string): boolean =>
  fieldFact('AutoscalingConfig', 'policy', release) === undefined || isOwnPolicy(valueOf(tree, 'policy'));

/** Gangs as they are usually written; what else Ray takes of them is not judged. */
const isGang: Test = (tree) =>
  everyEntry(
    tree,
    (key, value) =>
      (key === 'gang_size' && isWhole(1)(value)) ||
      (key === 'gang_placement_strategy' && ['PACK', 'SPREAD'].includes(stringOf(value) ?? '')) ||
      (key === 'runtime_failure_policy' && stringOf(value) === 'RESTART_GANG'),
  ) && valueOf(tree, 'gang_size') !== undefined;

/** How many replicas a deployment has (`DeploymentSchema`). */
export const REPLICAS: Options = {
  autoscaling_config: {
    purpose: {
      en: 'Scales the replicas by load. Excludes a fixed num_replicas.',
      vi: 'Co giãn số replica theo tải. Không đi cùng num_replicas cố định.',
    },
    models: ['AutoscalingConfig'],
    stage: 'deploy',
    excludes: { key: 'num_replicas', except: ['auto', null], unlessNull: true, on: () => true },
    code: { entries: 'AutoscalingConfig', over: hasOwnPolicy },
    feeds: [
      {
        setting: 'scaling',
        unset: null,
        read: (tree, release) => boundsOver(PLAIN_SCALING, tree, release),
        weighed: true,
      },
    ],
    decided: judgedBy('replica-range', 'class-path'),
  },
  gang_scheduling_config: {
    purpose: {
      en: 'Starts replicas in gangs: all of a gang or none.',
      vi: 'Khởi động replica theo nhóm: cả nhóm hoặc không replica nào.',
    },
    feeds: [{ setting: 'gang', unset: null, read: gangOf, nulls: true }],
    code: { over: isGang, taken: isGang },
    decided: { ...judgedBy('code-conflict'), only: isGang, overCode: true },
  },
  max_replicas_per_node: {
    purpose: {
      en: 'Most replicas of this deployment on one node, 1 to 100. Excludes placement_group_bundles.',
      vi: 'Số replica tối đa của deployment trên một node, 1 đến 100. Không đi cùng placement_group_bundles.',
    },
    form: (fact) => ({ kind: 'fact', fact: { ...fact, ...NODE_LIMIT } }),
    nullInModel: true,
    code: { read: isWhole(1), taken: isWhole(NODE_LIMIT.min, NODE_LIMIT.max), refused: isNoNodeLimit, neverNull: true },
    feeds: [{ setting: 'perNode', unset: null, read: wholeOf }],
    decided: {
      ...judgedBy('group-with-node-limit', 'code-conflict'),
      only: isWhole(NODE_LIMIT.min, NODE_LIMIT.max),
      overCode: true,
    },
  },
  max_surge_percent: {
    purpose: {
      en: 'Percentage of replicas that an update may start beyond the count asked for.',
      vi: 'Phần trăm replica mà bản cập nhật được chạy vượt số yêu cầu.',
    },
    code: { read: isWhole(0) },
    feeds: [{ setting: 'surge', unset: 0, read: wholeOf }],
    decided: where(BY_FACT, 'model'),
  },
  num_replicas: {
    purpose: {
      en: 'Fixed number of replicas. auto: autoscaling with settings of Ray’s own.',
      vi: 'Số replica cố định. auto: tự co giãn theo thiết lập của Ray.',
    },
    takes: orAuto,
    code: { read: isWhole(1), taken: isWhole(1), over: isCountless },
    feeds: [{ setting: 'count', unset: 1, read: countOf, weighed: true }],
    decided: judgedBy('replicas-with-autoscaling', 'gang-conflict'),
  },
  rolling_update_percentage: {
    purpose: {
      en: 'Part of the replicas that an update replaces at once, above 0 up to 1.',
      vi: 'Phần replica mà bản cập nhật thay cùng lúc, lớn hơn 0 đến 1.',
    },
    code: { over: isNumber },
    decided: where(BY_FACT, 'override', 'model'),
  },
};
