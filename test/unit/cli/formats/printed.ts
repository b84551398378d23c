import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { analyze } from '../../../../server/src/core/index.ts';
import type { AnalyzeOptions, Language } from '../../../../server/src/core/index.ts';
import { checkedFile } from '../../../../server/src/cli/formats/checked-file.ts';
import type { CheckedFile } from '../../../../server/src/cli/formats/checked-file.ts';
import type { Format, PrintSetting, RunEnd } from '../../../../server/src/cli/formats/format.ts';
import { NO_TALLY, tallied, tallyOf } from '../../../../server/src/cli/formats/tally.ts';

/** A renamed key behind characters of two and four bytes, a fix of several edits, and a place that belongs to another. */
export const SERVICE = `apiVersion: ray.io/v1
kind: RayService
metadata: { name: chat }
spec:
  serveConfigV2: |
    applications:
      - { name: x, args: { "𐐀 tên": 1 }, import_path: "app:main", deployments: [{ name: Model, max_concurrent_queries: 20 }] }
  rayClusterConfig:
    rayVersion: '2.50.0'
    headGroupSpec:
      rayStartParams: { num-cpus: '1' }
      template: { spec: { containers: [{ name: head, image: 'rayproject/ray:2.47.1' }] } }
`;

export const TWO_APPS = readFileSync(new URL('../../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

export const file = (path: string, text: string, options: AnalyzeOptions = {}): CheckedFile =>
  checkedFile(path, analyze(text, options), { isWhole: true });

/** Nodes on which not all of it fits; what is said of the memory of a GPU would only make these tests longer. */
export const SMALL: AnalyzeOptions = { clusterOption: 'cpu=4,gpu=1', severities: { 'shared-card': 'off' } };

export const FILES: readonly CheckedFile[] = [
  file('deploy/two apps.yaml', TWO_APPS, SMALL),
  file('deploy/dịch vụ.yaml', SERVICE),
  file('compose.yaml', 'services: {}\n'),
  file('clean.yaml', 'applications:\n  - { name: a, import_path: "a:b" }\n'),
];

/** What a format prints of files, and what it wrote before the end. */
export const printed = async (
  format: Format,
  files: readonly CheckedFile[],
  { language = 'en', ...end }: Partial<RunEnd & PrintSetting> & { readonly language?: Language } = {},
): Promise<{ readonly text: string; readonly early: string }> => {
  const setting = { language, failOn: end.failOn ?? 'error', isColored: end.isColored ?? false };
  const print = await format.print(setting);
  const pieces = files.map((one) => format.piece(one, setting)).filter((piece) => piece !== null);
  const early = pieces.map((piece) => print.add(piece)).join('');
  const tally = files.map((one) => tallyOf(one, format.tellsMendable === true)).reduce(tallied, NO_TALLY);
  return { text: early + print.end({ status: 0, notes: [], tally, ...end }), early };
};

/** What a JSON Schema of draft 4 or 7 refuses in a document. */
export const refusals = (schema: object, document: unknown): readonly string[] => {
  const ajv = new Ajv({ schemaId: 'auto', meta: false, unknownFormats: 'ignore', allErrors: true, logger: false });
  for (const draft of ['04', '07'])
    ajv.addMetaSchema(
      JSON.parse(readFileSync(`node_modules/ajv/lib/refs/json-schema-draft-${draft}.json`, 'utf8')) as object,
    );
  const validate = ajv.compile(schema);
  return validate(document) === true
    ? []
    : (validate.errors ?? []).map((one) => `${one.dataPath} ${one.message ?? ''}`);
};
