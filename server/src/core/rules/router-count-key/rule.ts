import { minorOf } from '../../ray/facts/steps-of.ts';
import { removalFix, renameFix } from '../shared/keys/key-fixes.ts';
import type { Fix } from '../../problems/problem.ts';
import { routerCountEffect, routerCountKey, routerCountKeySpan } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import type { Finding } from '../../problems/finding.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, entryOf, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import type { Rule, PlaceContext } from '../rule.ts';
import { refusal } from '../../problems/refusal.ts';

const OLD = 'num_router_replicas';
const NEW = 'num_ingress_replicas';
/** The minor releases that renamed the key and that stopped to read it. */
const [RENAMED, DEAD] = routerCountKeySpan(NEW).map(minorOf);

const isRenamed = (release: string): boolean =>
  routerCountEffect(OLD, release) === 'refused' && routerCountEffect(NEW, release) !== 'refused';

/**
 * The key that fixes the router's count was renamed in 2.50 (the old one is refused from then on, see `LLMConfig` in
 * `ray/llm/_internal/serve/`) and has no effect from 2.51 on.
 */
export const rule: Rule = {
  code: 'router-count-key',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: {
    en: 'The key for the number of routers in another release’s form',
    vi: 'Khóa số router theo dạng của bản Ray khác',
  },
  check: (context) => mapsOf(context.places, 'LLMConfig').flatMap((model) => checkModel(model, context)),
};

const checkModel = (model: Tree, { release, text }: PlaceContext): readonly Finding[] => {
  const configs = asMap(valueOf(model, 'experimental_configs'));
  if (configs === undefined) return [];
  const old = entryOf(configs, OLD);
  const renamed = entryOf(configs, NEW);
  const key = at(routerCountKey, release) ?? null;
  if (old !== undefined && isRenamed(release)) return [refused(old, release, key, fixesFor(old, configs, key, text))];
  if (renamed !== undefined && routerCountEffect(NEW, release) === 'ignored')
    return [dead(renamed, release, key, fixesFor(renamed, configs, key, text))];
  const used = key === null ? undefined : entryOf(configs, key);
  if (used !== undefined && !isNumber(used.value)) return [notNumber(used, release)];
  return [];
};

const isNumber = (tree: Tree): boolean =>
  tree.kind === 'scalar' && (tree.type === 'int' || tree.type === 'float' || tree.type === 'bool');

const notNumber = (entry: Entry, release: string): Finding =>
  refusal('router-count-key', 'build', entry.keyRange, {
    en: `Ray ${release} refuses this ${entry.key}: it takes a whole number.`,
    vi: `Ray ${release} từ chối ${entry.key} này: chỉ nhận số nguyên.`,
  });

const fixesFor = (entry: Entry, configs: MapNode, key: string | null, text: string): readonly Fix[] =>
  key === null || configs.entries.has(key) || !isNumber(entry.value)
    ? removalFix(entry, configs, text)
    : renameFix(entry, key, false);

const refused = (entry: Entry, release: string, key: string | null, fixes: readonly Fix[]): Finding => ({
  code: 'router-count-key',
  severity: 'error',
  message: {
    en: `Ray ${release} refuses ${OLD}: it was renamed to ${NEW} in ${RENAMED}${key === null ? `, which has no effect from ${DEAD} on` : ''}.`,
    vi: `Ray ${release} từ chối ${OLD}: khóa này đổi tên thành ${NEW} từ ${RENAMED}${key === null ? `, và từ ${DEAD} không còn tác dụng` : ''}.`,
  },
  range: entry.keyRange,
  related: [],
  fixes,
  rejects: 'build',
});

const dead = (entry: Entry, release: string, key: string | null, fixes: readonly Fix[]): Finding => ({
  code: 'router-count-key',
  severity: 'warning',
  message:
    key === null
      ? {
          en: `${NEW} has no effect on Ray ${release}: from ${DEAD} an application has one ingress, and ingress_deployment_config under args changes that.`,
          vi: `${NEW} không có tác dụng trên Ray ${release}: từ ${DEAD} mỗi application chỉ có một ingress; muốn đổi, dùng ingress_deployment_config trong args.`,
        }
      : {
          en: `${NEW} has no effect on Ray ${release}, which calls it ${key}.`,
          vi: `${NEW} không có tác dụng trên Ray ${release}; bản này gọi nó là ${key}.`,
        },
  range: entry.keyRange,
  related: [],
  fixes,
  tag: 'unnecessary',
});
