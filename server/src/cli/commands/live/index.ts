/** Commands that ask a running cluster: loaded together, and by no other command. */
export { deploy } from './deploy.ts';
export { drift } from './drift.ts';
export { shutdown } from './shutdown.ts';
export { status } from './status.ts';
