import type { Analysis } from '../analysis/analysis.ts';
import { builderPaths } from '../ray/facts/builders.ts';
import { ignoresOf } from '../sources/detect/ignores.ts';
import { LineIndex } from '../text/text-range.ts';
import type { Position, TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { nodesOf } from '../yaml/nodes.ts';
import { stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { isKnownCode } from '../analysis/shown-problems.ts';
import { modelFileNames } from './names/model-file-names.ts';
import type { ModelFileName } from './names/model-file-names.ts';
import { registryPage } from './registry-page.ts';

/** Where a link leads: a line of a file, the file of a model, the help of a rule, or a page that only a browser opens. */
export type LinkTarget =
  | { readonly is: 'line'; readonly path: string; readonly position: Position }
  | { readonly is: 'model-file'; readonly file: ModelFileName }
  | { readonly is: 'rule'; readonly code: string }
  | { readonly is: 'page'; readonly url: string };

export interface Link {
  readonly range: TextRange;
  readonly tooltip: Words;
  readonly target: LinkTarget;
}

/** What a text points at: code, files of models, images, help. Nothing is looked up for it. */
export const linksOf = (analysis: Analysis): readonly Link[] => [
  ...linksToCode(analysis),
  ...modelFileNames(analysis).map((file): Link => ({
    range: file.range,
    tooltip: { en: 'Open the model’s file', vi: 'Mở file của model' },
    target: { is: 'model-file', file },
  })),
  ...imageLinks(analysis),
  ...ignoresOf(analysis.text)
    .filter(({ code }) => isKnownCode(code))
    .map(({ code, range }): Link => ({
      range,
      tooltip: { en: `Open help for ${code}`, vi: `Mở trợ giúp về ${code}` },
      target: { is: 'rule', code },
    })),
];

type Application = Analysis['configs'][number]['applications'][number];

const BUILDER_PAGE = 'https://docs.ray.io/en/latest/serve/api/doc/ray.serve.llm.build_openai_app.html';

/** Many applications may stand in one file, whose lines are looked for once. */
const linksToCode = ({ configs, text }: Analysis): readonly Link[] => {
  const known = new Map<string, LineIndex>();
  const linesOf = (source: string): LineIndex => {
    const lines = known.get(source) ?? new LineIndex(source);
    known.set(source, lines);
    return lines;
  };
  return configs.flatMap(({ applications }) => applications).flatMap((one) => codeLinks(one, text, linesOf));
};

const codeLinks = (
  { code, importPath }: Application,
  text: string,
  linesOf: (source: string) => LineIndex,
): readonly Link[] => {
  if (importPath === null) return [];
  const written = text.slice(importPath.start, importPath.end).replace(/^(["'])(.*)\1$/, '$2');
  if (builderPaths.includes(written) && written.endsWith('build_openai_app'))
    return [pageLink(importPath, BUILDER_PAGE)];
  const place = code?.target ?? null;
  const source = place === null ? undefined : code?.files.get(place.path);
  if (place === null || source === undefined) return [];
  const position = linesOf(source).positionAt(place.range.start);
  const tooltip = { en: 'Open the code', vi: 'Mở code' };
  return [{ range: importPath, tooltip, target: { is: 'line', path: place.path, position } }];
};

const pageLink = (range: TextRange, url: string): Link => ({
  range,
  tooltip: { en: 'Open the page in a browser', vi: 'Mở trang trong trình duyệt' },
  target: { is: 'page', url },
});

/** Images of the manifests in the file, and of the environments of its configs. */
const imageLinks = ({ work }: Analysis): readonly Link[] => {
  if (work === null) return [];
  const inConfigs = work.found.sources.flatMap(({ root, embedding }) =>
    imagesIn(root, 'image_uri').map(({ range, url }) => ({ range: embedding?.outward(range) ?? range, url })),
  );
  const all = [...work.found.manifests.flatMap(({ root }) => imagesIn(root, 'image')), ...inConfigs];
  return [...new Map(all.map((one) => [one.range.start, one])).values()].map(({ range, url }) => pageLink(range, url));
};

const imagesIn = (root: Tree, key: string) =>
  [...nodesOf(root)].flatMap((tree) => {
    const value = tree.kind === 'map' ? tree.entries.get(key)?.value : undefined;
    const url = registryPage(stringOf(value) ?? '');
    return value === undefined || url === null ? [] : [{ range: value.range, url }];
  });
