/** What answers requests, loaded when the first comes: diagnostics need none of it. */
export const features = () => import('./features/index.ts');
