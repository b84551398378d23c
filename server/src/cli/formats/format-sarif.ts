import { dirname, join } from 'node:path';
import { ALL_RULES, LineIndex, say } from '../../core/index.ts';
import type { Analysis, Language, Problem, Severity, TextRange } from '../../core/index.ts';
import { wayTo } from './file-place.ts';
import type { Format } from './format.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, columns in UTF-16 units; it begins with the rules of all files, so it is written at the end. */
export const formatSarif: Format = {
  piece: ({ path, analysis }, language) => {
    const results = analysis.problems.map((problem) => resultOf(path, problem, analysis, language));
    return results.length === 0 ? null : JSON.stringify(results);
  },
  print: (language) => {
    const pieces: string[] = [];
    return {
      add: (piece) => {
        pieces.push(piece);
        return '';
      },
      end: () =>
        `${logOf(
          pieces.flatMap((piece) => JSON.parse(piece) as readonly Result[]),
          language,
        )}\n`,
    };
  },
};

type Result = ReturnType<typeof resultOf>;

const logOf = (found: readonly Result[], language: Language): string => {
  const codes = [...new Set(found.map(({ ruleId }) => ruleId))].sort();
  const results = found.map((result) => ({ ...result, ruleIndex: codes.indexOf(result.ruleId) }));
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

const resultOf = (path: string, problem: Problem, analysis: Analysis, language: Language) => ({
  ruleId: problem.code,
  ruleIndex: -1,
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
