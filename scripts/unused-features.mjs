// Leaves out of the extension what the language client has for things that the server does not offer.
import { readFile } from 'node:fs/promises';

/** Files of `vscode-languageclient/lib/common`, each with what a server offers that needs it. */
export const UNUSED = {
  callHierarchy: 'callHierarchyProvider',
  colorProvider: 'colorProvider',
  declaration: 'declarationProvider',
  fileOperations: 'workspace.fileOperations',
  foldingRange: 'foldingRangeProvider',
  formatting: 'documentFormattingProvider',
  implementation: 'implementationProvider',
  inlineCompletion: 'inlineCompletionProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  notebook: 'notebookDocumentSync',
  selectionRange: 'selectionRangeProvider',
  semanticTokens: 'semanticTokensProvider',
  signatureHelp: 'signatureHelpProvider',
  textDocumentContent: 'workspace.textDocumentContent',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
};

/** A feature that says nothing and does nothing, as the client takes them (`StaticFeature`). */
const NOTHING = `class Unused {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}`;

const FILES = new RegExp(`vscode-languageclient/lib/common/(?:${Object.keys(UNUSED).join('|')})\\.js$`);

export const unusedFeatures = {
  name: 'unused-features',
  setup: ({ onLoad }) => {
    onLoad({ filter: FILES }, async ({ path }) => {
      const names = new Set(
        [...(await readFile(path, 'utf8')).matchAll(/^exports\.(\w+Feature) = \1;$/gm)].map(([, name]) => name),
      );
      if (names.size === 0) throw new Error(`${path} declares no feature any more`);
      return { contents: [NOTHING, ...[...names].map((name) => `exports.${name} = Unused;`)].join('\n') };
    });
  },
};
