/** `6 CPU, 0.8 GPU` so that a line breaks between amounts and never inside of one. */
export const unbroken = (text: string): string => text.replaceAll(/(?<=[\d.]) (?=\p{Lu})/gu, '\u00a0');
