/** What a page lives in, which hears it and keeps its state: VS Code has it as `acquireVsCodeApi()`. */
export interface PageHost<FromPage> {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}
