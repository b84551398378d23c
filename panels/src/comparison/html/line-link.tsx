import type { LineRange } from '../../../../server/src/core/index.ts';

/** Text that leads to its place in the file. */
export const LineLink = ({ place, label }: { readonly place: LineRange; readonly label: string }) => (
  <button type="button" class="link" data-place={JSON.stringify(place)}>
    {label}
  </button>
);
