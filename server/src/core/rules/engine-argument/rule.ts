import { removalFix, renameFix } from '../shared/keys/key-fixes.ts';
import { engineArgumentSince, engineArguments, vllmVersion } from '../../ray/facts/engine.ts';
import { engineTaken } from '../../ray/facts/llm.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asMap, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { nearest } from '../../text/nearest.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** An argument that neither the release's vLLM nor its front end has; refused while building from 2.49 on. */
export const rule: Rule = {
  code: 'engine-argument',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An argument that the engine does not take', vi: 'Đối số mà engine không nhận' },
  check: ({ places, release, text }) => {
    if (engineTaken('unknown', release)) return [];
    const names = engineArguments(release);
    return mapsOf(places, 'LLMConfig').flatMap((model) =>
      unknownOf(model, names).map((entry) => ({
        ...problem(entry, release),
        fixes: [...rename(entry, names), ...removal(entry, model, text)],
      })),
    );
  },
};

const unknownOf = (model: MapNode, names: ReadonlySet<string>): readonly Entry[] =>
  [...(asMap(valueOf(model, 'engine_kwargs'))?.entries.values() ?? [])].filter(({ key }) => !names.has(key));

const problem = (entry: Entry, release: string): Finding => {
  const since = engineArgumentSince(entry.key);
  const vllm = at(vllmVersion, release) ?? '';
  const known =
    since === undefined
      ? { en: '', vi: '' }
      : { en: ` (other releases do, from ${since})`, vi: ` (bản khác có, từ ${since})` };
  const message = {
    en: `Ray ${release} refuses ${entry.key} in engine_kwargs: vLLM ${vllm}, which it asks for, has no such argument${known.en}.`,
    vi: `Ray ${release} từ chối ${entry.key} trong engine_kwargs: vLLM ${vllm} đi kèm không có tham số này${known.vi}.`,
  };
  return refusal('engine-argument', 'build', entry.keyRange, message);
};

const rename = (entry: Entry, names: ReadonlySet<string>): readonly Fix[] => {
  const meant = nearest(entry.key, [...names]);
  return meant === undefined ? [] : renameFix(entry, meant, false);
};

const removal = (entry: Entry, model: MapNode, text: string): readonly Fix[] => {
  const map = asMap(valueOf(model, 'engine_kwargs'));
  return map === undefined ? [] : removalFix(entry, map, text);
};
