/** An edit that a server hands out, as far as tests read it: new texts for one version of each document. */
export interface DocumentEdit {
  readonly documentChanges: readonly {
    readonly textDocument: { readonly version: number };
    readonly edits: readonly { readonly newText: string }[];
  }[];
}
