import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { LineIndex, codeFault, codeNames, isSame, nameAt, nameFault, namedPlaces, renamed, say } from '../../core/index.ts'; // prettier-ignore
import type { Analysis, Edit, Language, LineRange, NamedPlace, Position, Words } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import { offsetAt } from '../editor/to-protocol.ts';
import { uriOf } from '../files/uris.ts';
import type { NamedFile } from '../surroundings/workspace-names.ts';

const NO_NAME: Words = {
  en: 'Only names of applications, deployments and models can be changed here.',
  vi: 'Ở đây chỉ đổi được tên application, deployment và model.',
};

const OTHER_FILES: Words = { en: 'The same name in other files', vi: 'Cùng tên ở các file khác' };
const ROUTE: Words = { en: 'The route of the same word: clients call it', vi: 'Route cùng tên: client đang gọi' };

/** The token to change and what it is called now; the reason where it cannot be changed from here. */
export const prepareRename = (
  { analysis }: Pick<Analysed, 'analysis'>,
  position: Position,
  language: Language,
): { readonly range: LineRange; readonly placeholder: string } | Refusal => {
  const place = changeable(analysis, position, language);
  if (place instanceof ResponseError) return place;
  return { range: analysis.lines.rangeOf(place.range), placeholder: place.name };
};

type Refusal = ResponseError;

const refusal = (why: Words, language: Language): Refusal =>
  new ResponseError(ErrorCodes.InvalidParams, say(why, language));

const changeable = (analysis: Analysis, position: Position, language: Language): NamedPlace | Refusal => {
  const place = nameAt(analysis, offsetAt(analysis, position));
  if (place === null) return refusal(NO_NAME, language);
  const fault = codeFault(analysis, place);
  return fault === null ? place : refusal(fault, language);
};

/** How a client takes the edits of a rename. */
export interface RenameWishes {
  readonly language: Language;
  /** It asks the person about edits that are marked so; without that only what is sure is changed. */
  readonly confirmsEdits: boolean;
}

/**
 * The edits that change a name wherever this document and its code have it. Other files that have the same name for the
 * same import path, and the route of the same word, are changed only if the person agrees.
 */
export const rename = (
  { analysis, uri, version }: Analysed,
  { position, newName }: { readonly position: Position; readonly newName: string },
  files: readonly NamedFile[],
  { language, confirmsEdits }: RenameWishes,
): WorkspaceEdit | Refusal => {
  const place = changeable(analysis, position, language);
  if (place instanceof ResponseError) return place;
  const places = namedPlaces(analysis);
  const fault = newName === place.name ? null : nameFault(newName, places, place);
  if (fault !== null) return refusal(fault, language);
  const isMeant = (one: NamedPlace): boolean => isSame(one, place) && (confirmsEdits || one.form !== 'route');
  const own = places.filter(isMeant);
  const others = confirmsEdits ? files.filter((file) => file.uri !== uri) : [];
  return {
    documentChanges: [
      change({ uri, version, lines: analysis.lines }, own, newName),
      ...inCode(analysis, place, newName),
      ...others.flatMap((file) => {
        const same = file.names.filter(isMeant);
        return same.length === 0 ? [] : [change(file, same, newName, 'files')];
      }),
    ],
    ...(confirmsEdits && { changeAnnotations: { files: asked(OTHER_FILES, language), route: asked(ROUTE, language) } }),
  };
};

const asked = (label: Words, language: Language): ChangeAnnotation => ({
  label: say(label, language),
  needsConfirmation: true,
});

const change = (
  { uri, version, lines }: Pick<NamedFile, 'uri' | 'version' | 'lines'>,
  places: readonly NamedPlace[],
  name: string,
  annotationId?: string,
): TextDocumentEdit => ({
  textDocument: { uri, version },
  edits: places.map((place) => {
    const noted = place.form === 'route' ? 'route' : annotationId;
    return { ...toEdit(renamed(place, name), lines), ...(noted !== undefined && { annotationId: noted }) };
  }),
});

const toEdit = ({ range, newText }: Edit, lines: LineIndex) => ({ range: lines.rangeOf(range), newText });

const inCode = (analysis: Analysis, place: NamedPlace, newText: string): readonly TextDocumentEdit[] =>
  codeNames(analysis, place).map(({ path, range, text }) => ({
    textDocument: { uri: uriOf(path), version: null },
    edits: [toEdit({ range, newText }, new LineIndex(text))],
  }));
