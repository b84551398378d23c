import { acceleratorOn, acceleratorSince, acceleratorsOn } from '../../ray/facts/accelerators.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { isNull, valueOf } from '../../yaml/tree.ts';
import { nearest } from '../../text/nearest.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

/** An accelerator that `LLMConfig` of the release does not know: the builder refuses the model. */
export const rule: Rule = {
  code: 'accelerator-name',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An accelerator that the release does not know', vi: 'Accelerator mà bản Ray không biết' },
  check: ({ places, release }) =>
    mapsOf(places, 'LLMConfig').flatMap((model) => {
      const tree = valueOf(model, 'accelerator_type');
      if (tree === undefined || isNull(tree)) return [];
      const name = tree.kind === 'scalar' ? String(tree.value) : '…';
      if (tree.kind === 'scalar' && tree.type === 'string' && acceleratorOn(name, release) !== null) return [];
      const since = acceleratorSince(name);
      const later =
        since === undefined ? { en: '', vi: '' } : { en: `: it is known from ${since} on`, vi: `: có từ ${since}` };
      const message = {
        en: `Ray ${release} does not know the accelerator ${name}${later.en}.`,
        vi: `Ray ${release} không biết accelerator ${name}${later.vi}.`,
      };
      const meant = since === undefined ? nearest(name, acceleratorsOn(release)) : undefined;
      const fixes = meant === undefined ? [] : [writeFix(tree.range, meant, true)];
      return [refusal('accelerator-name', 'build', tree.range, message, { fixes })];
    }),
};
