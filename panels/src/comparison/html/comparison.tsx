import type { LineRange, ReleaseSheet } from '../../../../server/src/core/index.ts';
import type { Shown } from '../messages.ts';
import type { Texts } from '../words.ts';
import { Changes } from './changes.tsx';
import { Findings } from './findings.tsx';
import { Head } from './head.tsx';
import { LineLink } from './line-link.tsx';
import { Sides } from './sides.tsx';

export interface ComparisonProps {
  readonly shown: Shown;
  readonly texts: Texts;
}

/** Two releases beside each other: the answer, both sides, what is reserved otherwise, and what is told otherwise. */
export const Comparison = ({ shown, texts }: ComparisonProps) => {
  const { sheet } = shown;
  return (
    <main>
      <Head shown={shown} texts={texts} />
      {sheet.configs.map((config, i) => (
        <section key={i} class="config">
          {sheet.configs.length > 1 && (
            <h2>
              {texts.config} <LineLink place={config.place} label={String(config.place.start.line + 1)} />
            </h2>
          )}
          <Sides config={config} texts={texts} />
          <Changes config={config} texts={texts} />
        </section>
      ))}
      {(['worse', 'other', 'better'] as const).map((direction) => (
        <Findings key={direction} sheet={sheet} direction={direction} texts={texts} />
      ))}
      <Defaults sheet={sheet} texts={texts} />
    </main>
  );
};

const Defaults = ({ sheet: { defaults }, texts }: { sheet: ReleaseSheet<LineRange>; texts: Texts }) =>
  defaults.length === 0 ? null : (
    <section class="findings" aria-labelledby="defaults">
      <h2 id="defaults">{texts.defaults}</h2>
      <ul>
        {defaults.map(({ of, place, key, before, after, unlessCode }) => (
          <li key={`${of} ${key} ${String(place.start.line)}`}>
            <LineLink place={place} label={`${texts.line} ${String(place.start.line + 1)}`} />
            <p>
              {of}: <code>{key}</code> {String(before)} <span aria-label={texts.becomes}>→</span> {String(after)}
              {unlessCode && <span class="quiet">, {texts.unlessCode}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
