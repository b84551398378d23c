/** What a public report of somebody hurt by a Serve config comes to in this program. */
export interface Told {
  readonly id: string;
  /** What happened to the person, in a few words. */
  readonly about: string;
  readonly ray: string;
  /** In the form of `--cluster`. */
  readonly cluster?: string;
  readonly yaml: string;
  readonly code: string;
  /** The text under the squiggle. */
  readonly at: string;
}

/** A report that no diagnostic on a Serve YAML can answer today, and why. */
export type Untold = readonly [id: string, why: string];

/** One application whose Python is not read, with one deployment `D` that says this. */
export const deployment = (...lines: readonly string[]): string =>
  `applications:
  - name: main
    import_path: app:main
    route_prefix: /
    deployments:
      - name: D
${lines.map((line) => `        ${line}\n`).join('')}`;

/** One application whose Python is not read, that says this. */
export const application = (...lines: readonly string[]): string =>
  `applications:
  - name: main
    import_path: app:main
${lines.map((line) => `    ${line}\n`).join('')}`;

/** One application of `ray.serve.llm` with one model that says this. */
export const model = (...lines: readonly string[]): string =>
  `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    route_prefix: /
    args:
      llm_configs:
        - model_loading_config: { model_id: tiny }
${lines.map((line) => `          ${line}\n`).join('')}`;
