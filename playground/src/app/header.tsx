import { EXAMPLES } from '../project/examples.ts';
import { openedFiles } from '../project/opened.ts';
import { linkOf } from '../project/link.ts';
import { Nodes } from './nodes.tsx';
import type { PartProps } from './parts.ts';
import { Release } from './release.tsx';

const LANGUAGES = { en: 'English', vi: 'Tiếng Việt' };

/** The name of the page, and everything that is chosen. */
export const Header = (props: PartProps) => {
  const { model, texts } = props;
  return (
    <header class="top">
      <div class="brand">
        <Logo />
        <h1>
          {texts.name} <span class="quiet">{texts.playground}</span>
        </h1>
      </div>
      <div class="choices">
        <Examples {...props} />
        <Release {...props} />
        <Nodes key={`${model.language} ${model.nodes ?? ''}`} {...props} />
      </div>
      <Acts {...props} />
    </header>
  );
};

/** What is done with the files, and the other language. */
const Acts = (props: PartProps) => {
  const { workbench, model, texts } = props;
  const other = model.language === 'en' ? 'vi' : 'en';
  return (
    <div class="acts">
      <OpenFiles {...props} />
      <button type="button" class="button main-act" title={texts.shareHint} onClick={() => void linkOf(workbench)}>
        <span class="long">{texts.share}</span>
        <span class="short" aria-hidden="true">
          {texts.shareShort}
        </span>
      </button>
      <button
        type="button"
        class="button"
        lang={other}
        onClick={() => {
          workbench.speak(other);
        }}
      >
        <span class="long">{LANGUAGES[other]}</span>
        <span class="short" aria-hidden="true">
          {other.toUpperCase()}
        </span>
      </button>
    </div>
  );
};

const Logo = () => (
  <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="14" cy="14" r="10" />
    <path d="M21.5 21.5 29 29M9.5 17.5v-4M14 17.5v-8M18.5 17.5v-5.5" />
  </svg>
);

const Examples = ({ workbench, model, texts }: PartProps) => (
  <label class="field">
    <span>{texts.example}</span>
    <select
      value={model.example ?? ''}
      onChange={({ currentTarget }) => {
        workbench.load(currentTarget.value);
      }}
    >
      {model.example === null && (
        <option value="" selected>
          {texts.own}
        </option>
      )}
      {EXAMPLES.map(({ id, title }) => (
        <option key={id} value={id} selected={id === model.example}>
          {title[model.language]}
        </option>
      ))}
    </select>
  </label>
);

const OpenFiles = ({ workbench, texts }: PartProps) => (
  <label class="button file">
    {texts.openFiles}
    <input
      type="file"
      multiple
      accept=".yaml,.yml,.py"
      onChange={({ currentTarget }) => {
        void openedFiles(currentTarget.files).then((project) => {
          currentTarget.value = '';
          if (project === null) workbench.tell('badFile');
          else workbench.open(project);
        });
      }}
    />
  </label>
);
