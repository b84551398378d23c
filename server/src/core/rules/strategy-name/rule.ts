import { takesEmptyStrategy } from '../../ray/facts/serve.ts';
import { at } from '../../ray/release.ts';
import { STRATEGIES } from '../../options/read/group.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { Fix } from '../../problems/problem.ts';
import { nearest } from '../../text/nearest.ts';
import type { TextRange } from '../../text/text-range.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

const NAMES: readonly string[] = STRATEGIES;

/** A placement strategy that Ray does not know (`ReplicaConfig`; from 2.10 `validate_placement_group`, where empty text is PACK). */
export const rule: Rule = {
  code: 'strategy-name',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A placement strategy that Ray does not have', vi: 'Chiến lược đặt chỗ mà Ray không có' },
  check: ({ places, release }) =>
    mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
      const tree = valueOf(deployment, 'placement_group_strategy');
      const name = tree?.kind === 'scalar' && tree.value !== null ? String(tree.value) : undefined;
      if (tree === undefined || name === undefined || NAMES.includes(name)) return [];
      if (stringOf(tree) === '' && at(takesEmptyStrategy, release) === true) return [];
      const message = {
        en: `Ray ${release} refuses the placement strategy ${name}: it knows ${NAMES.join(', ')}.`,
        vi: `Ray ${release} từ chối chiến lược ${name}: chỉ có ${NAMES.join(', ')}.`,
      };
      return [
        refusal('strategy-name', 'deploy', tree.range, message, {
          fixes: fixesFor(tree.range, name),
        }),
      ];
    }),
};

/** The one that was likely meant first, and the others where it takes no more to choose. */
const fixesFor = (range: TextRange, name: string): readonly Fix[] => {
  const meant = nearest(name, NAMES);
  const words = [...(meant === undefined ? [] : [meant]), ...NAMES.filter((known) => known !== meant)];
  return words.map((word) => writeFix(range, word, word === meant));
};
