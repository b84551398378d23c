/** The commands that print what the core says; loaded together, since they share most of it. */
export { checkBy } from './check.ts';
export { diff } from './diff.ts';
export { schema } from './schema.ts';
