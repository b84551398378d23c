export declare const pageText: (text: string, from: string, language: 'en' | 'vi') => string;
