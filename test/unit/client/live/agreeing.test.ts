import { describe, expect, it } from 'vitest';
import { agreedBody, type Agreed } from '../../../../client/src/live/agreeing.ts';
import type { Preview } from '../../../../client/src/live/protocol.ts';

const preview = (body: string | null, ...lines: readonly string[]): Preview => ({
  title: '',
  lines,
  body,
  fault: body === null ? 'it is no config' : null,
});

/** A person who agrees so often; each look at the cluster comes to the next preview. */
const asked = async (previews: readonly (Preview | null)[], agreements: number) => {
  let looks = 0;
  const shown: string[] = [];
  const agreed: Agreed = await agreedBody({
    look: () => {
      looks++;
      return Promise.resolve();
    },
    preview: () => Promise.resolve(previews[Math.min(looks, previews.length) - 1] ?? null),
    agrees: ({ lines }, isAnew) => {
      shown.push(`${lines.join()}${isAnew ? ' anew' : ''}`);
      return Promise.resolve(shown.length <= agreements);
    },
  });
  return { agreed, shown, looks };
};

describe('agreeing to a deploy', () => {
  it('shows a fresh look at the cluster, and takes what was shown', async () => {
    expect(await asked([preview('{}', 'fits')], 1)).toEqual({ agreed: { body: '{}' }, shown: ['fits'], looks: 2 });
  });

  it('asks again where the file or the cluster changed while the person read', async () => {
    const { agreed, shown } = await asked([preview('a', 'fits'), preview('b', 'fits'), preview('b', 'waits')], 3);
    expect(agreed).toEqual({ body: 'b' });
    expect(shown).toEqual(['fits', 'fits anew', 'waits anew']);
  });

  it('sends nothing the person did not agree to', async () => {
    expect((await asked([preview('a')], 0)).agreed).toBe('left');
    expect((await asked([preview('a'), preview('b')], 1)).agreed).toBe('left');
  });

  it('ends where nothing can be deployed, or can no longer', async () => {
    expect(await asked([preview(null)], 1)).toEqual({ agreed: { fault: 'it is no config' }, shown: [], looks: 1 });
    expect((await asked([preview('a'), preview(null)], 1)).agreed).toEqual({ fault: 'it is no config' });
    expect((await asked([preview('a'), null], 1)).agreed).toEqual({ fault: null });
  });
});
