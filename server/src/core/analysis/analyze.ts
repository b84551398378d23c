import type { FileContext } from '../rules/rule.ts';
import { configSources, toldFaults } from '../sources/config-sources.ts';
import type { ConfigSource } from '../sources/config-sources.ts';
import { LineIndex } from '../text/text-range.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';
import type { Analysis } from './analysis.ts';
import { analyzeScriptFile } from './analyze-script-file.ts';
import { besideFaults } from './beside-faults.ts';
import { analyzeSource } from './config.ts';
import { fileFindings } from './file-findings.ts';
import { memoryOf } from './memory.ts';
import type { AnalyzeOptions } from './options.ts';
import { shownProblems } from './shown-problems.ts';

/**
 * The one assembly line: text → tree → kind → release and cluster → demand → fit → rules. Pure; throws on no text. What
 * `previous`, an analysis of the text as it was, says of parts that are the same is taken over; the answer is the same
 * without it.
 */
export const analyze = (text: string, options: AnalyzeOptions = {}, previous?: Pick<Analysis, 'work'>): Analysis => {
  const own = analyzeText(text, options, previous);
  const scripts = own.kind === 'other' && text.length <= SCRIPT_DATA_LIMIT ? (options.scripts?.() ?? []) : [];
  return scripts.length === 0 ? own : (analyzeScriptFile(text, scripts, options, previous) ?? own);
};

/** Larger files, in characters, are no config of a script. */
const SCRIPT_DATA_LIMIT = 200_000;

const analyzeText = (text: string, options: AnalyzeOptions, previous?: Pick<Analysis, 'work'>): Analysis => {
  const before = previous?.work ?? undefined;
  const memory = memoryOf(options, before);
  const found = configSources(text, before?.found);
  const { kind, sources, manifests, syntax, template } = found;
  const results = sources.map((source, index) =>
    analyzeSource({ outer: text, source, index, found, options, memory, script: null }, before?.configs[index]),
  );
  const file: FileContext = {
    text,
    syntax: [syntax, ...sources.map(outerSyntax)],
    streams: [
      ...new Map(sources.flatMap(({ stream }) => (stream === null ? [] : [[stream.documents, stream]]))).values(),
    ],
    former: sources.flatMap(({ former, embedding }) => (former === null ? [] : (embedding?.outward(former) ?? former))),
    manifests,
    limits: found.limits,
    template: template ?? results.flatMap(({ template: own }) => own ?? [])[0] ?? null,
  };
  const problems = [
    ...besideFaults({ text, readable: text, syntax }, fileFindings(file, options), []),
    ...results.flatMap((result) => result.problems),
  ];
  return {
    text,
    lines: new LineIndex(text),
    kind,
    configs: results.map(({ config }) => config),
    problems: kind === 'other' ? [] : shownProblems(text, problems, options.severities),
    work: { options, found, file, memory, configs: results.map(({ work }) => work) },
  };
};

const outerSyntax = ({ syntax, readable, embedding }: ConfigSource): readonly SyntaxProblem[] => {
  const told = toldFaults(syntax, readable);
  return embedding === null ? told : told.map((problem) => ({ ...problem, range: embedding.outward(problem.range) }));
};
