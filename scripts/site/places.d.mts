export declare const pageOf: (path: string) => string | null;
export declare const placeOf: (from: string, to: string, language: 'en' | 'vi') => string | null;
