/** What answers requests, loaded when the first comes: diagnostics need none of it. */
export const features = () => import('./features/index.ts');

/** What reads Python, loaded when there is code to read. */
export const pythonReader = async () => (await import('../core/python/reader.ts')).pythonReader;
