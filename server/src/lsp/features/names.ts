import { DocumentHighlightKind } from 'vscode-languageserver';
import type { DocumentHighlight, Location } from 'vscode-languageserver';
import { LineIndex, codeNames, definitionAt, isSame, modelFileNames, nameAt, namedPlaces } from '../../core/index.ts';
import type { Analysis, NamedPlace, Position } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import { offsetAt } from '../editor/to-protocol.ts';
import { uriOf } from '../files/uris.ts';
import type { NamedFile } from '../surroundings/workspace-names.ts';
import type { FindFile } from './links.ts';

/** What names and files around a document are found by. */
export interface NameContext {
  /** The path of the document; null where it is on no disk. */
  readonly path: string | null;
  /** All files of ours in the workspace, asked for only where the document alone does not answer. */
  readonly files: () => Promise<readonly NamedFile[]>;
  /** Finds the file that a path in one of them means. */
  readonly findFile: (from: string | null) => FindFile;
}

/** Where code defines what stands there, the file of a model, the model behind a deployment, or who uses the file of a model. */
export const definitions = async (
  { analysis, uri }: Analysed,
  position: Position,
  { path, files, findFile }: NameContext,
): Promise<Location[]> => {
  const offset = offsetAt(analysis, position);
  const named = modelFileNames(analysis).find(({ range }) => offset >= range.start && offset <= range.end);
  const file = named === undefined ? null : findFile(path)(named);
  if (file !== null) return [{ uri: uriOf(file), range: START }];
  const code = definitionAt(analysis, offset);
  if (code !== null) return [{ uri: uriOf(code.path), range: code.target }];
  const place = nameAt(analysis, offset);
  if (place === null) return [];
  const model = modelBehind(analysis, offset);
  if (model !== undefined) return [{ uri, range: analysis.lines.rangeOf(model.range) }];
  const users = place.application === null && path !== null ? usersOf(path, await files(), findFile) : [];
  return users.length > 0 ? users : [{ uri, range: analysis.lines.rangeOf(place.range) }];
};

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The model whose name a builder put into that of the deployment there. */
const modelBehind = (analysis: Analysis, offset: number): NamedPlace | undefined => {
  const places = namedPlaces(analysis);
  const inDeployment = places.find(
    ({ form, range }) => form === 'cleaned' && offset >= range.start && offset <= range.end,
  );
  return places.find(({ form, ...one }) => form === 'plain' && inDeployment?.name === one.name && one.kind === 'model');
};

/** The paths in configs that mean the file of a model. */
const usersOf = (path: string, files: readonly NamedFile[], findFile: NameContext['findFile']): Location[] =>
  files.flatMap((file) =>
    file.modelFiles
      .filter((named) => findFile(file.path)(named) === path)
      .map(({ range }) => ({ uri: file.uri, range: file.lines.rangeOf(range) })),
  );

/** Every place in the workspace that names the same thing, code only where it is written there as it is. */
export const references = async (
  { analysis, uri }: Analysed,
  position: Position,
  { path, files, findFile }: NameContext,
): Promise<Location[]> => {
  const place = nameAt(analysis, offsetAt(analysis, position));
  if (place === null) return [];
  const all = await files();
  const inYaml = all.flatMap(
    (file) =>
    file.names.filter((one) => isSame(one, place)).map(({ range }) => ({ uri: file.uri, range: file.lines.rangeOf(range) })), // prettier-ignore
  );
  const inCode = codeNames(analysis, place).map((one) => ({
    uri: uriOf(one.path),
    range: new LineIndex(one.text).rangeOf(one.range),
  }));
  const users = place.application === null && path !== null ? usersOf(path, all, findFile) : [];
  const isOpen = all.some((file) => file.uri === uri);
  const own = isOpen ? [] : [{ uri, range: analysis.lines.rangeOf(place.range) }];
  return [...own, ...inYaml, ...inCode, ...users];
};

/** The places in the document itself that name the same thing. */
export const highlights = ({ analysis }: Analysed, position: Position): DocumentHighlight[] => {
  const place = nameAt(analysis, offsetAt(analysis, position));
  return place === null
    ? []
    : namedPlaces(analysis)
        .filter((one) => isSame(one, place))
        .map(({ range, form }) => ({
          range: analysis.lines.rangeOf(range),
          kind: form === 'plain' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
};
