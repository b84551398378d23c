import type { Analysis } from '../../analysis/analysis.ts';
import type { Words } from '../../text/words.ts';
import { sceneEngines } from '../memory/scene-engines.ts';
import type { SceneEngine } from '../memory/scene-engines.ts';
import type { Scene } from './scene.ts';

/** A scene of a config with what its engines take of their cards: where all has room and one does not start, the answer says so. */
export const withEngines = (scene: Scene, analysis: Analysis, config: number): Scene => {
  const engines = sceneEngines(analysis, config);
  const refused = engines.filter(({ outcome }) => outcome === 'refuses');
  const crowded = engines.filter(({ outcome, isCrowded }) => isCrowded && outcome === 'may-refuse');
  if (scene.status !== 'fits' || refused.length + crowded.length === 0) return { ...scene, engines };
  return refused.length > 0
    ? { ...scene, engines, status: 'does-not-fit', answer: butWords(refused, STAYS) }
    : { ...scene, engines, status: 'depends', answer: butWords(crowded, MAY_STAY) };
};

const STAYS: Words = { en: 'does not start', vi: 'không chạy được' };
const MAY_STAY: Words = { en: 'may not start', vi: 'có thể không chạy được' };

const butWords = (engines: readonly SceneEngine[], what: Words): Words => {
  const [one, ...others] = engines;
  const isCrowded = engines.some((engine) => engine.isCrowded);
  if (isCrowded && others.length > 0)
    return {
      en: `Fits, but of ${String(engines.length)} engines on one card the last ${what.en}`,
      vi: `Đủ chỗ, nhưng trong ${String(engines.length)} engine trên một card, engine cuối ${what.vi}`,
    };
  return {
    en: `Fits, but ${one?.name ?? ''} ${what.en}`,
    vi: `Đủ chỗ, nhưng ${one?.name ?? ''} ${what.vi}`,
  };
};
