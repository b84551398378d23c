import { mapsOf } from '../../options/maps-of.ts';
import type { ModelName } from '../../options/model-facts.ts';
import { notice } from '../../problems/notice.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { Rule } from '../rule.ts';

/**
 * Names of applications and deployments stand in metrics, which take ASCII alone (`Metric.record` in `ray/includes/metric.pxi`).
 * On real heads of 2.9.3 such an application ends as UNHEALTHY, on 2.44.1, 2.47.1 and 2.52.1 as DEPLOY_FAILED, and on 2.60.0 the
 * controller's loop breaks off each time, for every application.
 */
export const rule: Rule = {
  code: 'plain-name',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A name with which nothing runs', vi: 'Tên khiến không gì chạy được' },
  check: ({ places, release }) =>
    NAMED.flatMap((model) =>
      mapsOf(places, model).flatMap((named) => {
        const tree = valueOf(named, 'name');
        const found = OTHER.exec(stringOf(tree) ?? '');
        if (tree === undefined || found === null) return [];
        const message = {
          en: `This never runs: Ray ${release} takes the name, but Serve's controller fails at “${found[0]}” in it, again and again. Only ASCII letters, digits and signs work.`,
          vi: `Cái này không bao giờ chạy: Ray ${release} nhận tên, nhưng controller của Serve lỗi liên tục ở “${found[0]}”. Chỉ dùng được chữ, số và ký hiệu ASCII.`,
        };
        return [notice('plain-name', 'error', tree.range, message)];
      }),
    ),
};

const NAMED: readonly ModelName[] = ['ServeApplicationSchema', 'DeploymentSchema'];

/** The first letter that is not ASCII, whole where it is two units of a text. */
const OTHER = /[^\0-\x7f]/u;
