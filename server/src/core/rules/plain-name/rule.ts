import { mapsOf } from '../../options/maps-of.ts';
import type { ModelName } from '../../options/model-facts.ts';
import { notice } from '../../problems/notice.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { Rule } from '../rule.ts';

/**
 * Names of applications and deployments stand in metrics, which take ASCII alone (`Metric.record` in `ray/includes/metric.pxi`,
 * asked of 2.9.3, 2.44.1, 2.47.1, 2.52.1 and 2.60.0): there the controller's loop breaks off each time, for every application
 * (seen on a head of 2.60.0).
 */
export const rule: Rule = {
  code: 'plain-name',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A name that stops Serve', vi: 'Tên làm Serve ngừng lại' },
  check: ({ places, release }) =>
    NAMED.flatMap((model) =>
      mapsOf(places, model).flatMap((named) => {
        const tree = valueOf(named, 'name');
        const found = OTHER.exec(stringOf(tree) ?? '');
        if (tree === undefined || found === null) return [];
        const message = {
          en: `No application of the cluster gets any further: Ray ${release} takes this name, but Serve's controller fails at “${found[0]}” in it, again and again. Only ASCII letters, digits and signs work.`,
          vi: `Mọi application trong cụm sẽ đứng lại: Ray ${release} nhận tên này, nhưng controller của Serve lỗi liên tục ở “${found[0]}”. Chỉ dùng được chữ, số và ký hiệu ASCII.`,
        };
        return [notice('plain-name', 'error', tree.range, message)];
      }),
    ),
};

const NAMED: readonly ModelName[] = ['ServeApplicationSchema', 'DeploymentSchema'];

/** The first letter that is not ASCII, whole where it is two units of a text. */
const OTHER = /[^\0-\x7f]/u;
