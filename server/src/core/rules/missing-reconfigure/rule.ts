import { listed } from '../../demand/application-settings.ts';
import { notice } from '../../problems/notice.ts';
import type { CodeDeployment } from '../../python/outcome.ts';
import { entryOf, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import type { Rule } from '../rule.ts';

/** A `user_config` for a class without `reconfigure`: every replica fails (`call_reconfigure` in `ray/serve/_private/replica.py`). */
export const rule: Rule = {
  code: 'missing-reconfigure',
  scope: 'application',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A user_config that no method takes', vi: 'user_config mà không method nào nhận' },
  check: ({ application: { map, demand }, release }) => {
    const { code } = demand;
    if (code?.kind !== 'read') return [];
    return code.deployments.flatMap((deployment) => {
      if (deployment.reconfigures !== false) return [];
      const range = givenAt(map, deployment) ?? null;
      const related = deployment.declared;
      const where = related === null ? null : code.where(related);
      return range === null
        ? []
        : [notice('missing-reconfigure', 'error', range, messageOf(deployment, release, where))];
    });
  },
};

/** Where a deployment is given a `user_config`: in the file, or by its code, which `import_path` stands for; undefined for none. */
const givenAt = (map: MapNode, { settings: { name }, hasUserConfig }: CodeDeployment): TextRange | undefined => {
  const written = listed(map)
    .filter((entry) => stringOf(valueOf(entry, 'name')) === name)
    .map((entry) => entryOf(entry, 'user_config'))
    .findLast((entry) => entry !== undefined && !isNull(entry.value));
  return written?.keyRange ?? (hasUserConfig ? valueOf(map, 'import_path')?.range : undefined);
};

const messageOf = ({ settings: { name } }: CodeDeployment, release: string, where: Words | null): Words => {
  const [inEnglish, inVietnamese] = where === null ? ['', ''] : [` (${where.en})`, ` (${where.vi})`];
  return {
    en: `Ray ${release} accepts this, but every replica of ${name} fails: it is given a user_config, and its code${inEnglish} has no method reconfigure to take it.`,
    vi: `Ray ${release} chấp nhận, nhưng mọi replica của ${name} đều hỏng: nó được giao user_config mà code${inVietnamese} không có method reconfigure để nhận.`,
  };
};
