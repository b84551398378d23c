import { Uri, workspace, type Disposable } from 'vscode';
import { language } from './words.ts';

/** A scheme of its own: the editor then shows a page as it reads (`workbench.editorAssociations`), whoever opens its link. */
const SCHEME = 'ray-serve-lens-help';

/** The URI of the folder of help pages in the language of the editor, one `<code>.md` a rule. */
export const helpFolder = `${SCHEME}:/${language}`;

/** The page of each rule, by its code. */
type Pages = Readonly<Partial<Record<string, Readonly<Record<'en' | 'vi', string>>>>>;

/** Reads the pages from the one file that the extension has of them, when the first is asked for. */
export function provideHelp(extension: Uri): Disposable {
  let pages: Promise<Pages> | undefined;
  const read = async (): Promise<Pages> => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/help.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as Pages;
  };
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const [, folder, code = ''] = /^\/(en|vi)\/([\w-]+)\.md$/.exec(path) ?? [];
      pages ??= read();
      return (await pages)[code]?.[folder === 'vi' ? 'vi' : 'en'];
    },
  });
}
