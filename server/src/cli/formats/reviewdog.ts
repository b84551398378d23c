import { LineIndex, applyEdits, say } from '../../core/index.ts';
import type { Analysis, Fix, Language, Problem, Severity, TextRange } from '../../core/index.ts';
import type { CheckedFile } from './checked-file.ts';
import { helpUriOf, productOf } from './product.ts';
import { relatedOf } from './related.ts';
import { reportPath } from './report-path.ts';

const SEVERITIES = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
} as const satisfies Record<Severity, string>;

/** Who says it, as reviewdog names its source. */
export const rdfSource = () => {
  const { site } = productOf();
  return { name: 'ray-serve-lens', ...(site !== null && { url: site }) };
};

/** The problems of a file as `Diagnostic` of the Reviewdog Diagnostic Format (reviewdog, `proto/rdf/reviewdog.proto`). */
export const rdfDiagnostics = (file: CheckedFile, language: Language) =>
  file.analysis.problems.map((problem) => {
    const url = helpUriOf(problem.code);
    return {
      message: say(problem.message, language),
      location: { path: reportPath(file.path), range: rangeOf(file.analysis, problem.range) },
      severity: SEVERITIES[problem.severity],
      code: { value: problem.code, ...(url !== null && { url }) },
      suggestions: suggestionsOf(file, problem),
      related_locations: relatedOf(file, problem, language).map(({ path, text, offsets, message }) => ({
        message,
        location: { path: reportPath(path), range: rangeOf({ text, lines: new LineIndex(text) }, offsets) },
      })),
    };
  });

/**
 * The preferred fix first. reviewdog puts its comment at the lines of the first suggestion and refuses those of other
 * lines, so only fixes of the same lines come with it.
 */
const suggestionsOf = ({ analysis, fixesOf }: CheckedFile, problem: Problem) => {
  const fixes = fixesOf(problem).filter(({ edits }) => edits.length > 0);
  const all = [...fixes.filter(isPreferred), ...fixes.filter((fix) => !isPreferred(fix))].map((fix) =>
    suggestionOf(analysis, fix),
  );
  const [first] = all;
  return all.filter(
    ({ range }) => range.start.line === first?.range.start.line && range.end.line === first.range.end.line,
  );
};

const isPreferred = ({ preferred }: Fix): boolean => preferred;

/** A suggestion has one range: all edits of the fix, with what stays between them. */
const suggestionOf = (analysis: Analysis, { edits }: Fix) => {
  const start = Math.min(...edits.map(({ range }) => range.start));
  const end = Math.max(...edits.map(({ range }) => range.end));
  const inner = edits.map(({ range, newText }) => ({
    range: { start: range.start - start, end: range.end - start },
    newText,
  }));
  return {
    range: rangeOf(analysis, { start, end }),
    text: applyEdits(analysis.text.slice(start, end), inner),
  };
};

type Text = Pick<Analysis, 'text' | 'lines'>;

const rangeOf = (analysis: Text, { start, end }: TextRange) => ({
  start: positionOf(analysis, start),
  end: positionOf(analysis, end),
});

/** From 1; columns are bytes of UTF-8. */
const positionOf = ({ text, lines }: Text, offset: number) => {
  const { line } = lines.positionAt(offset);
  const before = text.slice(lines.offsetAt({ line, character: 0 }), offset);
  return { line: line + 1, column: Buffer.byteLength(before, 'utf8') + 1 };
};
