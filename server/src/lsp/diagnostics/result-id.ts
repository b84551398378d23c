import type { Diagnostic } from 'vscode-languageserver';

/** Names a list of diagnostics by what it says: the same list has the same name, also from another run of the server. */
export const resultIdOf = (diagnostics: readonly Diagnostic[]): string => {
  const text = JSON.stringify(diagnostics);
  let one = 0x811c9dc5;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5f356495);
    other ^= other >>> 13;
  }
  return [text.length, one >>> 0, other >>> 0].map((part) => part.toString(36)).join('.');
};
