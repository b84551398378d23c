import { dirname, join } from 'node:path';
import { ALL_RULES, LineIndex, say } from '../../core/index.ts';
import type { Analysis, Language, Problem, Severity, TextRange } from '../../core/index.ts';
import { wayTo } from './file-place.ts';
import type { CheckedFile } from './format-json.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, columns in UTF-16 units. */
export const formatSarif = (files: readonly CheckedFile[], language: Language): string => {
  const codes = [...new Set(files.flatMap(({ analysis }) => analysis.problems.map(({ code }) => code)))].sort();
  const results = files.flatMap(({ path, analysis }) =>
    analysis.problems.map((problem) => resultOf(path, problem, analysis, codes, language)),
  );
  const driver = { name: 'Ray Serve Lens', rules: codes.map((id) => ruleOf(id, language)) };
  return JSON.stringify(
    {
      /* eslint-disable local/no-release-literal -- the version of SARIF, not of Ray */
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      /* eslint-enable local/no-release-literal */
      runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
    },
    null,
    2,
  );
};

const ruleOf = (id: string, language: Language) => {
  const rule = ALL_RULES.find(({ code }) => code === id);
  return { id, ...(rule && { shortDescription: { text: say(rule.title, language) } }) };
};

const resultOf = (
  path: string,
  problem: Problem,
  analysis: Analysis,
  codes: readonly string[],
  language: Language,
) => ({
  ruleId: problem.code,
  ruleIndex: codes.indexOf(problem.code),
  level: LEVELS[problem.severity],
  message: { text: say(problem.message, language) },
  locations: [{ physicalLocation: location(path, problem.range, analysis) }],
  relatedLocations: problem.related.map(({ message, range, file }) => ({
    physicalLocation:
      file === undefined
        ? location(path, range, analysis)
        : location(join(dirname(path), wayTo(file.path, path)), range, { lines: new LineIndex(file.text) }),
    message: { text: say(message, language) },
  })),
});

const location = (path: string, range: TextRange, { lines }: Pick<Analysis, 'lines'>) => {
  const { start, end } = lines.rangeOf(range);
  return {
    artifactLocation: { uri: path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
};
