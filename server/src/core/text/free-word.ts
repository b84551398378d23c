/** The word itself, or with the first number behind it that makes it differ from all taken ones. */
export const freeWord = (word: string, taken: readonly (string | undefined)[]): string => {
  let free = word;
  for (let i = 2; taken.includes(free); i++) free = `${word}-${String(i)}`;
  return free;
};
