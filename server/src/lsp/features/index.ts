/** What answers requests. */
export { codeActions, resolveAction, resolveFileAction } from './code-actions.ts';
export { execute } from './commands.ts';
export { completion, settingsCompletion } from './completion.ts';
export { inlayHints, readHintNote, resolveHint } from './hints.ts';
export { hover } from './hover.ts';
export { codeLenses } from './lenses.ts';
export { documentLinks } from './links.ts';
export { readFileNote } from './menu.ts';
export { definitions, highlights, references } from './names.ts';
export { readNote } from './offers.ts';
export { picture, pictureEdit, readPictureParams, readWishParams } from './picture.ts';
export { prepareRename, rename } from './rename.ts';
export { readDocument as readSumsParams } from './choices/params.ts';
export { sums } from './sums.ts';
export { documentSymbols, workspaceSymbols } from './symbols.ts';
export { worldAround } from '../surroundings/completion-world.ts';
