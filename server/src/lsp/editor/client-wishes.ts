import { InsertTextMode } from 'vscode-languageserver';
import type { InitializeParams } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { languageOf } from '../../core/index.ts';
import type { HoverWishes } from '../../core/index.ts';
import type { DiagnosticWords } from './to-protocol.ts';

/** What a client can do and wants, as it says at the start; nothing of it changes later. */
export interface ClientWishes {
  /** How problems are told to it. */
  readonly words: DiagnosticWords;
  /** It pulls diagnostics, and does so again when asked to: none are pushed to it. */
  readonly pullsDiagnostics: boolean;
  /** It takes what is said of other files with what it pulls of a document. */
  readonly takesRelated: boolean;
  /** It answers questions for settings. */
  readonly hasSettings: boolean;
  /** It can be asked to tell of changed settings. */
  readonly tellsSettings: boolean;
  /** It can be asked to tell of changed files. */
  readonly tellsFileChanges: boolean;
  /** It can be asked to ask for the lenses again. */
  readonly refreshesLenses: boolean;
  /** It keeps the data of a code action and asks for the edit once that is chosen. */
  readonly resolvesEdits: boolean;
  /** It can be asked to ask for the hints again. */
  readonly refreshesHints: boolean;
  /** It shows edits that are marked so to the person before it makes them. */
  readonly confirmsEdits: boolean;
  /** It asks for the tooltip of a hint once that is looked at. */
  readonly resolvesHints: boolean;
  /** It shows code actions that are not there, with the reason. */
  readonly showsDisabled: boolean;
  /** It makes files that an edit asks for. */
  readonly createsFiles: boolean;
  /** It has the command that shows a help page. */
  readonly opensHelp: boolean;
  /** It has the command that shows the picture of the nodes. */
  readonly showsPicture: boolean;
  /** Languages whose own faults another extension of the editor tells: they are not told twice. */
  readonly checkers: { readonly yaml: boolean; readonly json: boolean };
  /** It shows what each document is taken for. */
  readonly showsFiles: boolean;
  /** It reads files of its own file systems when it is asked (`rayServeLens/readFiles`). */
  readonly readsFiles: boolean;
  /** The person trusts the workspace; true where an editor does not ask people that. */
  readonly isTrusted: boolean;
  /** It tells of changes below one folder alone. */
  readonly watchesFolders: boolean;
  /** How it shows hovers. */
  readonly hover: HoverWishes;
  /** What it does with an offer that was chosen: placeholders to fill in; indents taken as they are; choosing again. */
  readonly completion: { readonly snippets: boolean; readonly asIs: boolean; readonly picksAgain: boolean };
  /** URIs of the workspace folders at the start. */
  readonly folders: readonly string[];
}

const options = z.object({
  help: z.catch(z.optional(z.string()), undefined),
  yamlIsChecked: z.catch(z.boolean(), false),
  jsonIsChecked: z.catch(z.boolean(), false),
  tellsFiles: z.catch(z.boolean(), false),
  readsFiles: z.catch(z.boolean(), false),
  showsPicture: z.catch(z.boolean(), false),
  opensHelp: z.catch(z.boolean(), false),
  foldsHovers: z.catch(z.boolean(), false),
  showsProblemsInHovers: z.catch(z.boolean(), false),
  picksAgain: z.catch(z.boolean(), false),
  isTrusted: z.catch(z.boolean(), true),
});

const NOT_GIVEN = {
  help: undefined,
  yamlIsChecked: false,
  jsonIsChecked: false,
  tellsFiles: false,
  readsFiles: false,
  showsPicture: false,
  opensHelp: false,
  foldsHovers: false,
  showsProblemsInHovers: false,
  picksAgain: false,
  isTrusted: true,
};

/** Options that are none of ours, or of another kind, are read as not given. */
export const readWishes = (params: InitializeParams): ClientWishes => {
  const { textDocument, workspace } = params.capabilities;
  const { codeAction, completion, diagnostic, inlayHint } = textDocument ?? {};
  const item = completion?.completionItem;
  const parsed = options.safeParse(params.initializationOptions ?? {});
  const given = parsed.success ? parsed.data : NOT_GIVEN;
  const { help } = given;
  return {
    words: { language: languageOf(localeOf(params.locale)), ...(help !== undefined && { help }) },
    pullsDiagnostics: diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    takesRelated: diagnostic?.relatedDocumentSupport === true,
    hasSettings: workspace?.configuration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsFileChanges: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    showsDisabled: codeAction?.disabledSupport === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    confirmsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolvesHints: inlayHint?.resolveSupport?.properties.includes('tooltip') === true,
    showsPicture: given.showsPicture,
    opensHelp: given.opensHelp,
    checkers: { yaml: given.yamlIsChecked, json: given.jsonIsChecked },
    showsFiles: given.tellsFiles,
    readsFiles: given.readsFiles,
    isTrusted: given.isTrusted,
    watchesFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    hover: { folds: given.foldsHovers, showsProblems: given.showsProblemsInHovers },
    completion: {
      snippets: item?.snippetSupport === true,
      asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
      picksAgain: given.picksAgain,
    },
    folders: folderUris(params.workspaceFolders),
  };
};

const localeOf = (locale: unknown): string | undefined => (typeof locale === 'string' ? locale : undefined);

const named = z.object({ uri: z.string() });

/** The URIs of folders as a client names them; what is none is left out. */
export const folderUris = (folders: unknown): readonly string[] =>
  (Array.isArray(folders) ? folders : []).flatMap((folder: unknown) => {
    const parsed = named.safeParse(folder);
    return parsed.success ? [parsed.data.uri] : [];
  });
