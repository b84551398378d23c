/** A file of a Helm chart, and where the part of a rendered text begins that was made of it. */
export interface RenderedPart {
  readonly start: number;
  /** As Helm writes it: `chart/templates/name.yaml`, a chart inside of another below `chart/charts`. */
  readonly path: string;
}

/** What Helm writes above all that it renders (`# Source: …`, `pkg/action` of Helm), behind the marker of a document. */
const SOURCE =
  /^---[^\S\r\n]*\r?\n#[^\S\r\n]Source:[^\S\r\n]([^\s/]+\/(?:templates|charts|crds)\/[^\r\n]*\S)[^\S\r\n]*\r?$/gm;

/** The parts of a text that Helm has rendered, from top to bottom; none in any other text. */
export const renderedParts = (text: string): readonly RenderedPart[] =>
  text.includes('# Source: ')
    ? [...text.matchAll(SOURCE)].map(({ index, 1: path = '' }) => ({ start: index, path }))
    : [];
