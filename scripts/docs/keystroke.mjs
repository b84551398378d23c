// Draws the way from a keystroke to a squiggle. Every stop names a file and a word that stands in it; one that is gone is told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

/** Who does it, what is done, where (a file and a word in it). */
const STOPS = [
  [
    'editor',
    'A key is pressed',
    'VS Code sends what changed, not the whole text',
    'client/src/start-client.ts',
    'clientOptions',
  ],
  [
    'server',
    'The text as it stands',
    'document, version, where the change was',
    'server/src/lsp/documents/open-documents.ts',
    'OpenDocuments',
  ],
  [
    'server',
    'VS Code asks for the problems',
    'once nobody types; a newer question ends an older one',
    'server/src/lsp/diagnostics/puller.ts',
    'Puller',
  ],
  [
    'server',
    'What the text stands on',
    'settings, release, nodes, code, from the files around it',
    'server/src/lsp/surroundings/surroundings.ts',
    'export',
  ],
  [
    'server',
    'One analysis for every feature',
    'hover, lens and problems read the same one',
    'server/src/lsp/documents/analyses.ts',
    'Analyses',
  ],
  [
    'core',
    'analyze(text, options, previous)',
    'pure; what did not change is taken over',
    'server/src/core/analysis/analyze.ts',
    'export const analyze',
  ],
  [
    'core',
    'Where configs stand',
    'by content: files, manifests, scripts, models',
    'server/src/core/sources/config-sources.ts',
    'export const configSources',
  ],
  [
    'core',
    'Text becomes a tree',
    'YAML 1.1 as Ray reads it, exact places, never a throw',
    'server/src/core/yaml/parse-document.ts',
    'export const parseDocuments',
  ],
  [
    'core',
    'What each application reserves',
    'code and builders are read; terms with their origin',
    'server/src/core/demand/application-demand.ts',
    'export const applicationDemand',
  ],
  [
    'core',
    'Whether it fits',
    'every order of starting, Ray’s own choice of nodes',
    'server/src/core/fit/fit-of.ts',
    'export const fitOf',
  ],
  [
    'core',
    'Rules look at their part',
    'a finding with code, place and edits that were tried',
    'server/src/core/analysis/run-rule.ts',
    'export const',
  ],
  [
    'core',
    'Ignore comments and severities',
    'last, so that the verdict does not hang on them',
    'server/src/core/analysis/shown-problems.ts',
    'export const shownProblems',
  ],
  [
    'server',
    'Into the protocol',
    'places in UTF-16, words in the reader’s language',
    'server/src/lsp/editor/to-protocol.ts',
    'export const toDiagnostic',
  ],
  ['editor', 'The squiggle', 'VS Code draws it', 'client/src/start-client.ts', 'clientOptions'],
];

const WIDTH = 640;
const STEP = 70;
const BOX = 52;
const SHIFT = { editor: 0, server: 40, core: 80 };
const NAMES = { editor: 'VS Code and client', server: 'server/src/lsp', core: 'server/src/core' };

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const stop = ([who, title, about, file], at) => {
  const x = 20 + SHIFT[who];
  const y = 20 + at * STEP;
  const arrow = at === 0 ? '' : `\n  <path d="M${x + 40} ${y - STEP + BOX} V${y - 3}"/>`;
  return `${arrow}
  <rect class="${who}" x="${x}" y="${y}" width="${WIDTH - 40 - SHIFT[who]}" height="${BOX}" rx="6"/>
  <text x="${x + 12}" y="${y + 21}">${at + 1}. ${escape(title)}</text>
  <text class="about" x="${x + 12}" y="${y + 40}">${escape(about)}</text>
  <text class="place" x="${WIDTH - 32}" y="${y + 21}">${escape(file === undefined ? '' : file.replace(/^server\/src\//, ''))}</text>`;
};

/** Stops whose file or word is gone, in words. */
export const lostStops = () =>
  STOPS.filter(([, , , file, word]) => !readFileSync(join(root, file), 'utf8').includes(word)).map(
    ([, title, , file, word]) => `“${title}”: ${word} is not in ${file}`,
  );

/** The drawing as SVG; indented boxes stand deeper in the program. */
export const keystrokePicture =
  () => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${20 + STOPS.length * STEP}" role="img">
  <title>From a keystroke to a squiggle: ${Object.values(NAMES).join(', ')}</title>
  <style>
    text { font: 14px system-ui, sans-serif; fill: #1f2328; }
    .about { font-size: 12px; fill: #59636e; }
    .place { font: 11px ui-monospace, monospace; fill: #59636e; text-anchor: end; }
    rect { fill: #f6f8fa; stroke: #d1d9e0; }
    .core { fill: #ddf4ff; stroke: #54aeff; }
    path { fill: none; stroke: #8b949e; stroke-width: 1.4; marker-end: url(#head); }
    marker path { fill: #8b949e; stroke: none; }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc; }
      .about, .place { fill: #9198a1; }
      rect { fill: #151b23; stroke: #3d444d; }
      .core { fill: #0d2137; stroke: #1f6feb; }
    }
  </style>
  <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8Z"/></marker>${STOPS.map(stop).join('')}
</svg>
`;
