export interface Block {
  readonly language: string;
  readonly text: string;
  readonly line: number;
  readonly end: number;
  readonly notes: readonly string[];
}

export interface Link {
  readonly to: string;
  readonly line: number;
}

export declare const blocksOf: (text: string) => readonly Block[];
export declare const linksOf: (text: string) => readonly Link[];
export declare const anchorsOf: (text: string) => readonly string[];
export declare const anchorOf: (heading: string) => string;
