import { pathToFileURL } from 'node:url';
import { say } from '../../../core/index.ts';
import type { Language } from '../../../core/index.ts';
import type { Note } from '../../inputs/note.ts';
import { framed } from '../format.ts';
import type { Format, RunEnd } from '../format.ts';
import { productOf } from '../product.ts';
import { reportRoot } from '../report-path.ts';
import { ROOT_ID, artifactOf } from './location.ts';
import { resultsOf } from './results.ts';

/**
 * SARIF 2.1.0. It describes every rule first, found or not, so that results can be written as they come; how the run ended
 * stands behind them.
 */
export const formatSarif: Format = {
  piece: (file, { language }) => {
    const results = resultsOf(file, language);
    return results.length === 0 ? null : results.map((result) => JSON.stringify(result)).join(',\n');
  },
  print: async ({ language }) => {
    const { descriptorsOf } = await import('./rules.ts');
    const head = `${headOf(descriptorsOf(language), language)},"results":[`;
    const { add, end } = framed({ head: `${head}\n`, between: ',\n', tail: '\n]', none: `${head}]` });
    return { add, end: (run) => `${end(run)},"invocations":[${JSON.stringify(invocationOf(run, language))}]}]}\n` };
  },
};

/** The beginning of the log and of its one run, without what ends them. */
const headOf = (rules: readonly object[], language: Language): string => {
  const { name, version, site } = productOf();
  const driver = {
    name,
    version,
    semanticVersion: version,
    language,
    ...(site !== null && { informationUri: site }),
    rules,
  };
  const run = {
    tool: { driver },
    language,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT_ID]: { uri: pathToFileURL(`${reportRoot()}/`).href } },
  };
  /* eslint-disable local/no-release-literal -- the version of SARIF, not of Ray */
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
  /* eslint-enable local/no-release-literal */
  return `${JSON.stringify(log).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)}`;
};

const invocationOf = ({ status, notes }: RunEnd, language: Language) => ({
  // What was found is no failure; what could not be read is one.
  executionSuccessful: status < 2,
  exitCode: status,
  workingDirectory: { uri: pathToFileURL(`${process.cwd()}/`).href },
  toolExecutionNotifications: notes.map((note) => notificationOf(note, language)),
});

const notificationOf = ({ path, message, status }: Note, language: Language) => ({
  level: status > 0 ? 'error' : 'note',
  message: { text: say(message, language) },
  locations: [{ physicalLocation: { artifactLocation: artifactOf(path) } }],
});
