import { Uri, workspace, type Disposable } from 'vscode';
import { language } from './words.ts';

/** A scheme of its own: the editor then shows a page as it reads (`workbench.editorAssociations`), whoever opens its link. */
const SCHEME = 'ray-serve-lens-help';

/** The URI of the folder of help pages in the language of the editor, one `<code>.md` a rule. */
export const helpFolder = `${SCHEME}:/${language}`;

/** Reads the pages from where the extension is installed. */
export function provideHelp(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const [, folder = '', page = ''] = /^\/(en|vi)\/([\w-]+\.md)$/.exec(path) ?? [];
      const file = Uri.joinPath(extension, 'docs/rules', folder === 'vi' ? 'vi' : '', page);
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    },
  });
}
