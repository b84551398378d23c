/** What answers of a running cluster, loaded when a client first tells of one or asks. */
export { readDocument } from '../choices/params.ts';
export { compare } from './compare.ts';
export { configs } from './configs.ts';
export { readOfConfig, readSet } from './params.ts';
export { together } from './together.ts';
export { preview } from './preview.ts';
export { tree } from './tree.ts';
export { viewOf } from './view.ts';
