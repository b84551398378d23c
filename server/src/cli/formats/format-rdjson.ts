import { framed } from './format.ts';
import type { Format } from './format.ts';
import { rdfSource, rdfDiagnostics } from './reviewdog.ts';

/** One `DiagnosticResult` of the Reviewdog Diagnostic Format, with fixes as suggestions. */
export const formatRdjson: Format = {
  piece: (file, { language }) => {
    const told = rdfDiagnostics(file, language);
    return told.length === 0 ? null : told.map((one) => JSON.stringify(one)).join(',\n');
  },
  print: () => {
    const head = `{"source":${JSON.stringify(rdfSource())},"diagnostics":[`;
    return framed({ head: `${head}\n`, between: ',\n', tail: '\n]}\n', none: `${head}]}\n` });
  },
};
