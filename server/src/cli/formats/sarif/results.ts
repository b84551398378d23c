import { say } from '../../../core/index.ts';
import type { Analysis, Fix, Language, Problem } from '../../../core/index.ts';
import { SORTED_RULES } from '../../table/sorted-rules.ts';
import { fingerprintsOf } from '../../checking/fingerprints.ts';
import type { CheckedFile } from '../checked-file.ts';
import { relatedOf } from '../related.ts';
import { LEVELS } from './level.ts';
import { artifactOf, locationOf, regionOf } from './location.ts';

/** The codes of all rules, in the order in which a report describes them. */
const CODES: readonly string[] = SORTED_RULES.map(({ code }) => code);

/** The problems of a file as results of SARIF. */
export const resultsOf = (file: CheckedFile, language: Language) => {
  const prints = fingerprintsOf(file.analysis);
  return file.analysis.problems.map((problem, index) => resultOf(file, problem, prints[index] ?? '', language));
};

const resultOf = (file: CheckedFile, problem: Problem, print: string, language: Language) => {
  const { path, analysis } = file;
  const offers = file.fixesOf(problem);
  const fixes = offers.filter(({ edits }) => edits.length > 0).map((fix) => fixOf(path, analysis, fix, language));
  const lines = offers.flatMap(({ copy }) => copy ?? []);
  return {
    ruleId: problem.code,
    ruleIndex: CODES.indexOf(problem.code),
    level: LEVELS[problem.severity],
    message: { text: say(problem.message, language) },
    locations: [locationOf(path, analysis.lines.rangeOf(problem.range))],
    partialFingerprints: { 'rayServeLens/v1': print },
    ...(problem.related.length > 0 && { relatedLocations: relatedLocations(file, problem, language) }),
    ...(fixes.length > 0 && { fixes }),
    ...(lines.length > 0 && { properties: { linesToCopy: lines } }),
  };
};

const relatedLocations = (file: CheckedFile, problem: Problem, language: Language) =>
  relatedOf(file, problem, language).map(({ path, range, message }, id) => ({
    id,
    ...locationOf(path, range),
    message: { text: message },
  }));

const fixOf = (path: string, { lines }: Analysis, { title, edits }: Fix, language: Language) => ({
  description: { text: say(title, language) },
  artifactChanges: [
    {
      artifactLocation: artifactOf(path),
      replacements: edits.map(({ range, newText }) => ({
        deletedRegion: regionOf(lines.rangeOf(range)),
        ...(newText !== '' && { insertedContent: { text: newText } }),
      })),
    },
  ],
});
