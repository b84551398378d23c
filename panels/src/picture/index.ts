/** How a scene is drawn: as HTML in the editor and on a page, and as SVG. */
export { pageOf } from './html/page.tsx';
export { sheetOfScene } from './svg/sheet.tsx';
export { textsIn } from './words.ts';
export type { Saying } from './model.ts';
