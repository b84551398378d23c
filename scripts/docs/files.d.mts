export declare const root: string;
export declare const markdownFiles: () => readonly string[];
export declare const isRulePage: (path: string) => boolean;
