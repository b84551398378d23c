import { adviceFor, analyze, budgetsIn, outcomeOf, unpainted } from '../../core/index.ts';
import type { Analysis, EngineAdvice, ToldBudget, Problem } from '../../core/index.ts';
import { Surroundings } from '../checking/surroundings.ts';
import { readCall } from '../arguments/read-call.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { readRayVersion } from '../arguments/values.ts';
import { memoryJson } from '../formats/format-memory-json.ts';
import { memoryText } from '../formats/format-memory.ts';
import { clusterOptions } from '../inputs/cluster-file.ts';
import { noteWords, notOurs } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import { settingsNotes } from '../inputs/shared-settings.ts';
import { MEMORY } from '../table/memory.ts';
import { hasColors, marked, shown } from '../terminal/colors.ts';
import { ended } from './command.ts';
import type { Command } from './command.ts';

/** What is told of the engines of a file. */
export interface Memory {
  readonly file: string;
  readonly analysis: Analysis;
  readonly engines: readonly ToldEngine[];
  /** What is said of engines that take too much of one card together. */
  readonly crowds: readonly Problem[];
}

/** One engine; `advice` where the call asks for it. */
export interface ToldEngine {
  readonly release: string;
  readonly engine: ToldBudget;
  readonly advice: EngineAdvice | undefined;
}

/** `memory`: what each engine takes of its card; status 1 where one does not start, or may not. */
export const memory: Command = async (argv, language) => {
  const { values, operands } = readCall(argv, MEMORY);
  const [path = ''] = operands;
  const read = readText(path);
  if ('note' in read) throw new UsageError(noteWords(read.note));
  const { 'ray-version': asked } = values;
  const call = {
    rayVersion: asked === undefined ? undefined : readRayVersion(asked),
    cluster: clusterOptions(values.cluster, values['cluster-file']),
    severities: {},
  };
  const around = new Surroundings(values['read-models']);
  const shared = await around.sharedFor(path);
  const analysis = analyze(read.text, await around.optionsFor(path, read.text, shared, call));
  const found = memoryOf(path, analysis, values.advise);
  const isColored = hasColors(values.color);
  const output =
    values.format === 'json'
      ? memoryJson(found, language)
      : shown(memoryText(found, language, isColored ? marked : unpainted), isColored);
  return {
    output: ended(output),
    status: mayFail(found) ? 1 : 0,
    notes: [...settingsNotes([shared]), ...(analysis.kind === 'other' ? [notOurs(path, false)] : [])],
  };
};

const memoryOf = (file: string, analysis: Analysis, advises: boolean): Memory => ({
  file,
  analysis,
  engines: budgetsIn(analysis).flatMap((engines, i) => {
    const release = analysis.configs[i]?.ray.version ?? '';
    return engines.map((engine) => ({
      release,
      engine,
      advice: advises ? adviceFor(analysis, i, engine) : undefined,
    }));
  }),
  crowds: analysis.problems.filter(({ code }) => code === CROWD),
});

const CROWD = 'shared-card';

const mayFail = ({ engines, crowds }: Memory): boolean =>
  crowds.length > 0 || engines.some(({ engine }) => ['refuses', 'may-refuse'].includes(outcomeOf(engine)));
