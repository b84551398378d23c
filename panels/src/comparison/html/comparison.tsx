import type { LineRange, ReleaseSheet, SheetConfig } from '../../../../server/src/core/index.ts';
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
  /** Other things stand on the page too: it is not the main part. */
  readonly isPart?: boolean;
}

/** Two releases beside each other: the answer, both sides, what gets worse, what is reserved otherwise, and the rest. */
export const Comparison = ({ shown, texts, isPart = false }: ComparisonProps) => {
  const Frame = isPart ? 'div' : 'main';
  const { sheet } = shown;
  const findings = (direction: 'worse' | 'other' | 'better') => (
    <Findings sheet={sheet} direction={direction} texts={texts} />
  );
  return (
    <Frame>
      <Head shown={shown} texts={texts} />
      <Configs sheet={sheet} texts={texts} isShown={() => true} of={Sides} />
      {findings('worse')}
      <Configs sheet={sheet} texts={texts} isShown={({ rows }) => rows.length > 0} of={Changes} />
      <Defaults sheet={sheet} texts={texts} />
      {findings('other')}
      {findings('better')}
    </Frame>
  );
};

interface SheetProps {
  readonly sheet: ReleaseSheet<LineRange>;
  readonly texts: Texts;
}

interface ConfigsProps extends SheetProps {
  readonly isShown: (config: SheetConfig<LineRange>) => boolean;
  readonly of: typeof Sides;
}

/** A table for each config, under its line where the file has several. */
const Configs = ({ sheet: { configs }, texts, isShown, of: Table }: ConfigsProps) => (
  <>
    {configs.filter(isShown).map((config) => (
      <section key={config.place.start.line}>
        {configs.length > 1 && (
          <h2>
            {texts.config} <LineLink place={config.place} label={String(config.place.start.line + 1)} />
          </h2>
        )}
        <Table config={config} texts={texts} />
      </section>
    ))}
  </>
);

const Defaults = ({ sheet: { defaults }, texts }: SheetProps) =>
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
