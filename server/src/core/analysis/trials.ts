import { trialOf } from '../capacity/config-capacity.ts';
import type { ConfigContext } from '../rules/rule.ts';
import { configSources } from '../sources/config-sources.ts';
import type { Edit } from '../text/text-range.ts';
import { applyEdits } from '../yaml/edit.ts';
import { reparse } from '../yaml/reparse.ts';
import { applicationsIn } from './applications.ts';
import type { ConfigWork } from './work.ts';
import { withFiles, worldOf } from './world.ts';
import type { Standing } from './world.ts';

/**
 * Tries edits of a config out: what they do not touch is taken from the config as it stands, and no rule is asked. Nothing
 * is tried any more once `goesOn` says no.
 */
export const trials =
  (work: ConfigWork, goesOn: () => boolean): ConfigContext['after'] =>
  (edits, around = []) => {
    const after = goesOn() ? edited(work.standing, edits, around) : null;
    if (after === null) return null;
    const world = worldOf(after);
    const root = withFiles(after.source.root, after.options);
    const applications = applicationsIn(after, root, world, work);
    return trialOf(
      root,
      applications.map(({ application }) => application),
      world,
    );
  };

/** The config after edits of its own text and of the text around it; null if it would no longer be one. */
const edited = (standing: Standing, edits: readonly Edit[], around: readonly Edit[]): Standing | null => {
  const { outer, source, index, found, script } = standing;
  if (script !== null) return script.again(applyEdits(outer, edits));
  const whole = applyEdits(outer, source.embedding === null ? [...edits, ...around] : around);
  const after = configSources(whole, found).sources[index];
  if (after === undefined) return null;
  if (source.embedding === null || edits.length === 0) return { ...standing, outer: whole, source: after };
  const text = applyEdits(source.text, edits);
  const [document] = reparse(text, source.parsed).documents;
  if (document === undefined || document.root === null) return null;
  const { root, isPlain, anchors, readable } = document;
  return { ...standing, outer: whole, source: { ...after, text, root, isPlain, anchors, readable } };
};
