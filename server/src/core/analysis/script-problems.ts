import { problemOf } from '../problems/finding.ts';
import type { Problem } from '../problems/problem.ts';
import { refusal } from '../problems/refusal.ts';
import type { ScriptReading } from '../python/read-script.ts';
import type { Words } from '../text/words.ts';
import type { Home } from '../python/script-tree.ts';

/** A script that surely fails: it ends there, and starts nothing more. */
export const failedScript = (
  { where, files }: ScriptReading,
  { why, place }: NonNullable<ScriptReading['raised']>,
  home: Home,
  release: string,
): Problem => {
  const at = where(place);
  const message = {
    en: `With Ray ${release} the script fails here: ${at.en}: ${why.en}.`,
    vi: `Với Ray ${release} script hỏng ở đây: ${at.vi}: ${why.vi}.`,
  };
  const text = files.get(place.path);
  const isHere = place.path === home.path;
  const related =
    isHere || text === undefined
      ? []
      : [{ message: sentence(why), range: place.range, file: { path: place.path, text } }];
  return problemOf(refusal('failed-build', 'build', isHere ? place.range : home.range, message, { related }), null);
};

const sentence = ({ en, vi }: Words): Words => ({ en: asSentence(en), vi: asSentence(vi) });

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
