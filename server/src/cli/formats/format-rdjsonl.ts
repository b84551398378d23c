import { framed } from './format.ts';
import type { Format } from './format.ts';
import { rdfSource, rdfDiagnostics } from './reviewdog.ts';

/** The same diagnostics, each a line of its own with its source. */
export const formatRdjsonl: Format = {
  piece: (file, { language }) => {
    const told = rdfDiagnostics(file, language);
    return told.length === 0 ? null : told.map((one) => JSON.stringify({ ...one, source: rdfSource() })).join('\n');
  },
  print: () => framed({ head: '', between: '\n', tail: '\n', none: '' }),
};
