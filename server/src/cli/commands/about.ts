/** The commands that tell of the program itself; loaded together, since they share the layout of help. */
export { completions } from './completions.ts';
export { explain } from './explain.ts';
export { help, version } from './help.ts';
export { init } from './init.ts';
