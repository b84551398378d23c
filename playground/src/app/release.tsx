import type { PartProps } from './parts.ts';

/** Which Ray the config is read for; a choice is written as a comment, as in the editor. */
export const Release = ({ workbench, model: { releases }, texts }: PartProps) => {
  const { known = [], current = null, isAssumed = true, written = null } = releases ?? {};
  const isNone = isAssumed && written === null;
  return (
    <label class="field">
      <span title={texts.releaseLong}>{texts.release}</span>
      <select
        class="release"
        disabled={known.length === 0}
        aria-label={texts.releaseLong}
        onChange={({ currentTarget: { value } }) => {
          void workbench.write('rayVersion', value === '' ? null : value).then((isWritten) => {
            if (!isWritten) workbench.tell('notWritten');
          });
        }}
      >
        {(isNone || written !== null) && (
          <option value="" selected={isNone}>
            {texts.unnamed}
          </option>
        )}
        {known.map((release) => (
          <option key={release} value={release} selected={!isNone && release === current}>
            {release}
          </option>
        ))}
      </select>
    </label>
  );
};
