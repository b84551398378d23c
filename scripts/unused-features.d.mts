export declare const UNUSED: Readonly<Record<string, string>>;
