export type Stage = 'schema' | 'build' | 'deploy';
