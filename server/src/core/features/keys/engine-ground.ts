import { OLDEST_COVERED } from '../../ray/facts/covered.ts';
import { OLDEST_LLM } from '../../ray/facts/llm.ts';
import { engineArguments, engineArgumentSince, vllmVersion } from '../../ray/facts/engine.ts';
import { at, compareReleases } from '../../ray/release.ts';
import type { Words } from '../../text/words.ts';
import { ANYTHING, FLAG, FLAGS, keyAbout } from './about.ts';
import type { Ground, KeyAbout } from './about.ts';
import { ENGINE_FLAGS, ENGINE_WORDS } from './engine-words.ts';

/** `engine_kwargs`: the arguments of the vLLM that a release asks for. */
export const engineGround = (release: string): Ground => {
  const known = engineArguments(release);
  const rest = [...known].filter((key) => !Object.hasOwn(ENGINE_WORDS, key)).sort();
  const told = Object.keys(ENGINE_WORDS).filter((key) => known.has(key));
  const engine = at(vllmVersion, release);
  return {
    keys: [...told, ...rest],
    about: (key) => (known.has(key) ? aboutOf(key, engine ?? null) : null),
    knower: engine == null ? `vLLM (Ray ${release})` : `vLLM ${engine} (Ray ${release})`,
    unknown: {
      en: 'The engine of this release has no argument of that name.',
      vi: 'Engine của bản này không có đối số tên đó.',
    },
  };
};

const aboutOf = (key: string, engine: string | null): KeyAbout => {
  const said = Object.hasOwn(ENGINE_WORDS, key) ? ENGINE_WORDS[key] : undefined;
  const isFlag = ENGINE_FLAGS.includes(key) || /^(?:enable|disable|enforce|use)_/.test(key);
  return keyAbout(key, {
    purpose: said?.purpose ?? handed(engine),
    takes: said?.takes ?? (isFlag ? FLAG : ANYTHING),
    absent: said?.absent ?? { en: 'Default: the engine’s own.', vi: 'Mặc định: theo engine.' },
    spans: sinceOf(key),
    values: said?.values ?? (isFlag ? FLAGS : []),
    sample: said?.values?.[0]?.text ?? said?.sample ?? (isFlag ? 'true' : 'null'),
  });
};

const handed = (engine: string | null): Words => ({
  en: `Handed to the engine as it is (vLLM${engine === null ? '' : ` ${engine}`}).`,
  vi: `Được đưa nguyên cho engine (vLLM${engine === null ? '' : ` ${engine}`}).`,
});

const sinceOf = (key: string): readonly Words[] => {
  const since = engineArgumentSince(key);
  if (since === undefined || compareReleases(since, OLDEST_COVERED) <= 0 || compareReleases(since, OLDEST_LLM) <= 0)
    return [];
  return [{ en: `Since Ray ${since}.`, vi: `Có từ Ray ${since}.` }];
};
