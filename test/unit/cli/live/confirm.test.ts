import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { typedTo } from '../../../../server/src/cli/live/confirm.ts';

/** What a person types at the question. */
const typed = async (keys: string): Promise<{ readonly answer: string; readonly shown: string }> => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const shown: string[] = [];
  output.setEncoding('utf8').on('data', (text: string) => shown.push(text));
  const answer = typedTo('Type its name: ', { input, output });
  input.write(keys);
  return { answer: await answer, shown: shown.join('') };
};

describe('what a person types', () => {
  it('is the line, without spaces around it', async () => {
    const { answer, shown } = await typed(' chat \r');
    expect(answer).toBe('chat');
    expect(shown).toContain('Type its name: ');
  });

  it.each([
    ['Ctrl-C', 'chat\u0003'],
    ['the end of the input', '\u0004'],
    ['nothing', '\r'],
  ])('is no answer after %s', async (_, keys) => {
    expect((await typed(keys)).answer).toBe('');
  });
});
