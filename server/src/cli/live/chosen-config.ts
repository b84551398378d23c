import { manifestOf, manifestText } from '../../core/index.ts';
import type { Analysis, ConfigAnalysis, ManifestName, Words } from '../../core/index.ts';
import { UsageError, didYouMean, joined } from '../arguments/usage-error.ts';
import { noteWords } from '../inputs/note.ts';
import { visible } from '../terminal/visible.ts';
import { written } from '../arguments/written.ts';

/** The config of a file that goes to a cluster. */
export interface ChosenConfig {
  /** Its place among the configs of the file, from 0. */
  readonly index: number;
  /** As people know it: `RayService models`, `config 2`; null where the file holds no other. */
  readonly name: string | null;
  readonly config: ConfigAnalysis;
}

/** The config that `--config` names by its number or name; the only one where nothing is named. */
export const chosenConfig = (path: string, analysis: Analysis, asked: string | undefined): ChosenConfig => {
  const all = analysis.configs.map((config, index) => choiceOf(analysis, config, index));
  const found = asked === undefined ? all : meantBy(asked, all);
  const [one] = found;
  if (one !== undefined && found.length === 1) {
    const { index, config, object } = one;
    return { index, config, name: all.length === 1 ? null : (object ?? `config ${String(index + 1)}`) };
  }
  if (asked === undefined) throw refusal(path, SEVERAL, all);
  const near = didYouMean(
    asked,
    all.flatMap(({ objectNames, applications }) => [...objectNames, ...applications]),
  );
  throw refusal(path, found.length === 0 ? joined(noneOf(asked), near) : severalOf(asked), all);
};

interface Choice extends Omit<ChosenConfig, 'name'> {
  /** The object that it stands in: `RayService models`; null for a file of its own. */
  readonly object: string | null;
  /** What may be written for that object. */
  readonly objectNames: readonly string[];
  /** The names of its applications. */
  readonly applications: readonly string[];
  /** Where it stands, from 1. */
  readonly line: number;
}

const choiceOf = (analysis: Analysis, config: ConfigAnalysis, index: number): Choice => {
  const manifest = manifestOf(analysis, config);
  return {
    index,
    config,
    object: manifest && manifestText(manifest),
    objectNames: manifest === null ? [] : namesOf(manifest),
    applications: config.applications.map(({ name }) => name),
    line: analysis.lines.positionAt(config.range.start).line + 1,
  };
};

const namesOf = ({ kind, name }: ManifestName): readonly string[] =>
  name === null ? [] : [name, `${kind}/${name}`, `${kind} ${name}`];

/** A number is the place in the file; the name of an object goes before that of an application. */
const meantBy = (asked: string, all: readonly Choice[]): readonly Choice[] => {
  const numbered = all.filter(({ index }) => String(index + 1) === asked);
  if (numbered.length > 0) return numbered;
  const objects = all.filter(({ objectNames }) => objectNames.includes(asked));
  return objects.length > 0 ? objects : all.filter(({ applications }) => applications.includes(asked));
};

const refusal = (path: string, why: Words, all: readonly Choice[]): UsageError => {
  const { en, vi } = noteWords({ path, message: why, status: 2 });
  const rows = all.map((one) => choiceWords(one));
  return new UsageError({
    en: [en, ...rows.map((row) => row.en)].join('\n'),
    vi: [vi, ...rows.map((row) => row.vi)].join('\n'),
  });
};

/** `  --config 2  RayService models, line 14: chat, embed`. */
const choiceWords = ({ index, object, applications, line }: Choice): Words => {
  const number = String(index + 1);
  const named = object === null ? '' : `${visible(object, '')}, `;
  const held = applications.length === 0 ? '' : `: ${visible(applications.join(', '), '')}`;
  return {
    en: `  --config ${number}  ${named}line ${String(line)}${held}`,
    vi: `  --config ${number}  ${named}dòng ${String(line)}${held}`,
  };
};

const SEVERAL: Words = {
  en: 'it holds several configs, and a cluster runs one. Which one?',
  vi: 'có nhiều cấu hình, mà một cụm chỉ chạy một. Cấu hình nào?',
};

const noneOf = (asked: string): Words => ({
  en: `no config in it is --config ${written(asked)}.`,
  vi: `trong đó không có cấu hình nào là --config ${written(asked)}.`,
});

const severalOf = (asked: string): Words => ({
  en: `several configs in it are --config ${written(asked)}: name one by its number.`,
  vi: `trong đó có nhiều cấu hình là --config ${written(asked)}: hãy nêu số của một cấu hình.`,
});
