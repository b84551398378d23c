import type { TextRange } from '../text/text-range.ts';
import type { ParsedDocument } from '../yaml/parse-document.ts';
import { isNull } from '../yaml/tree.ts';

/**
 * The YAML documents of a text with a config in it, where there are several. Ray's `yaml.safe_load` refuses such a text
 * (`serve deploy` and `serve run` in `ray/serve/scripts.py`, 2.9 to 2.60: "expected a single document in the stream");
 * KubeRay reads the first document of `serveConfigV2` and leaves the others aside (`updateServeDeployment`, `Unmarshal` of sigs.k8s.io/yaml).
 */
export interface Stream {
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
  readonly reader: 'ray' | 'kuberay';
  /** Where something of the text stands in the file. */
  readonly outward: ((range: TextRange) => TextRange) | null;
}

/** Null for a text of one document. */
export const streamOf = (stream: Stream): Stream | null => (stream.documents.length > 1 ? stream : null);

/** True where Ray reads nothing of any of the documents. */
export const isUnread = (stream: Stream | null): boolean => stream?.reader === 'ray';

/** False for a document without content. */
export const isFilled = ({ root, problems }: ParsedDocument): boolean =>
  problems.length > 0 || (root !== null && !isNull(root));
