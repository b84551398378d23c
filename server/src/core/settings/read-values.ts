import { parseCluster } from '../clusters/parse-cluster.ts';
import { NEWEST_KNOWN } from '../ray/facts/covered.ts';
import { parseRayVersion } from '../ray/release.ts';
import { ALL_RULES } from '../rules/index.ts';
import { nearest } from '../text/nearest.ts';
import { isNull } from '../yaml/tree.ts';
import type { ScalarNode, Tree } from '../yaml/tree.ts';
import { SHOWN_AS } from './setting-keys.ts';
import type { SettingProblem, SettingValues } from './shared-settings.ts';
import { noPath, noRelease, noneOf, unknownRule, wrongKind } from './words.ts';

/** What the readers of one file need: its text, and where they say what is not used. */
export interface SettingsReading {
  readonly text: string;
  readonly tell: (problem: SettingProblem) => void;
}

/** What stands in the file, so that `2.50` is no number and `off` is no boolean. */
const writtenIn = (node: ScalarNode, { text }: SettingsReading): string =>
  node.type === 'string' && typeof node.value === 'string' ? node.value : text.slice(node.range.start, node.range.end);

/** The text of a value; undefined for none, which means unset, and for what is no text. */
export const textOf = (name: string, node: Tree, reading: SettingsReading): string | undefined => {
  if (isNull(node)) return undefined;
  if (node.kind === 'scalar') return writtenIn(node, reading).trim() || undefined;
  reading.tell({ range: node.range, message: wrongKind(name, 'text') });
  return undefined;
};

export const releaseOf = (name: string, node: Tree, reading: SettingsReading): string | undefined => {
  const written = textOf(name, node, reading);
  if (written === undefined || parseRayVersion(written) !== null) return written;
  reading.tell({ range: node.range, message: noRelease(written, NEWEST_KNOWN) });
  return undefined;
};

export const clusterOf = (name: string, node: Tree, reading: SettingsReading): string | undefined => {
  const written = textOf(name, node, reading);
  const parsed = written === undefined ? undefined : parseCluster(written);
  if (parsed === undefined || 'nodes' in parsed) return written;
  reading.tell({ range: node.range, message: parsed.error });
  return undefined;
};

/** A path from the folder of the file: none from the root on, and none of another system. */
export const pathOf = (name: string, node: Tree, reading: SettingsReading): string | undefined => {
  const written = textOf(name, node, reading);
  if (written === undefined || !/^(?:[/\\~]|[a-z][\w+.-]*:)/i.test(written)) return written;
  reading.tell({ range: node.range, message: noPath(written) });
  return undefined;
};

export const choiceOf = <T extends string>(
  node: Tree,
  written: string | undefined,
  choices: readonly T[],
  { tell }: SettingsReading,
): T | undefined => {
  const choice = choices.find((one) => one === written);
  if (choice !== undefined || written === undefined) return choice;
  const near = nearest(written, choices);
  tell({ range: node.range, message: noneOf(written, choices, near), ...(near !== undefined && { near }) });
  return undefined;
};

export const globsOf = (name: string, node: Tree, reading: SettingsReading): readonly string[] => {
  if (isNull(node)) return [];
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.kind === 'scalar') return textOf(name, item, reading) ?? [];
    reading.tell({ range: item.range, message: wrongKind(name, 'globs') });
    return [];
  });
};

/** Severity by code; `off` is `false` to YAML 1.1, and both are taken. */
export const rulesOf = (name: string, node: Tree, reading: SettingsReading): SettingValues['rules'] => {
  if (isNull(node)) return {};
  if (node.kind !== 'map') {
    reading.tell({ range: node.range, message: wrongKind(name, 'map') });
    return {};
  }
  const codes = ALL_RULES.map(({ code }) => code);
  const read = [...node.entries.values()].flatMap(({ key, keyRange, value }) => {
    const written = textOf(key, value, reading);
    if (!codes.includes(key)) {
      const near = nearest(key, codes);
      reading.tell({ range: keyRange, message: unknownRule(key, near), ...(near !== undefined && { near }) });
      return [];
    }
    const shownAs = choiceOf(value, written === 'false' ? 'off' : written, SHOWN_AS, reading);
    return shownAs === undefined ? [] : [[key, shownAs] as const];
  });
  return Object.fromEntries(read);
};
