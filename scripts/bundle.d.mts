import type { BuildOptions } from 'esbuild';

export declare const root: string;
export declare const forNode: BuildOptions;
export declare const forWeb: BuildOptions;
export declare const runTypeScript: (entry: string, args?: readonly string[]) => Promise<boolean>;
