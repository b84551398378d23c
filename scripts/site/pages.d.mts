export interface SitePage {
  readonly from: string;
  readonly page: string;
  readonly language: 'en' | 'vi';
  readonly borrowed: boolean;
}

export declare const pageList: () => readonly SitePage[];
