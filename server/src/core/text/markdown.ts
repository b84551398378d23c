const onOneLine = (text: string): string => text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));

/** Text that Markdown shows as it is: no link, picture, tag or character of it means more than itself. */
export const escaped = (text: string): string => onOneLine(text).replace(/[\\`*_|<>[\]&]/g, '\\$&');

/** The same as code; what would end it, or the cell of a table, is left out. */
export const asCode = (text: string): string => `\`${onOneLine(text).replace(/[`|]/g, ' ')}\``;

/** A key in bold; one of letters, digits and underscores stands as it is. */
export const asKey = (key: string): string => `**${/^\w+$/.test(key) ? key : escaped(key)}**`;
