import { listed } from '../../demand/application-settings.ts';
import { notice } from '../../problems/notice.ts';
import type { CodeDeployment } from '../../python/outcome.ts';
import { asRead } from '../../yaml/shifted.ts';
import { entryOf, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
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
    const written = writtenIn(map);
    return code.deployments.flatMap((deployment) => {
      if (deployment.reconfigures !== false) return [];
      const entry = written.get(deployment.settings.name);
      const range = entry?.keyRange ?? (deployment.hasUserConfig ? valueOf(map, 'import_path')?.range : undefined);
      if (range === undefined) return [];
      const where = deployment.declared === null ? null : code.where(deployment.declared);
      return [notice('missing-reconfigure', 'error', range, messageOf(deployment, release, where))];
    });
  },
};

/** The last `user_config` that the file gives each deployment, by its name; what code gives stands for its `import_path`. */
const writtenIn = (map: MapNode): ReadonlyMap<string, Entry> =>
  new Map(
    listed(map).flatMap((item) => {
      const name = stringOf(valueOf(asRead(item), 'name'));
      if (name === undefined || isNull(valueOf(asRead(item), 'user_config'))) return [];
      const entry = entryOf(asRead(item), 'user_config') && entryOf(item, 'user_config');
      return entry === undefined ? [] : [[name, entry] as const];
    }),
  );

const messageOf = ({ settings: { name } }: CodeDeployment, release: string, where: Words | null): Words => {
  const [inEnglish, inVietnamese] = where === null ? ['', ''] : [` (${where.en})`, ` (${where.vi})`];
  return {
    en: `Ray ${release} accepts this, but every replica of ${name} fails: it is given a user_config, and its code${inEnglish} has no method reconfigure to take it.`,
    vi: `Ray ${release} chấp nhận, nhưng mọi replica của ${name} đều hỏng: nó được giao user_config mà code${inVietnamese} không có method reconfigure để nhận.`,
  };
};
