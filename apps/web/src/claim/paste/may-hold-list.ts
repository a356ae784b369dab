/** Whether HTML from the clipboard may hold a list; cheap, for the moment of pasting. */
export const mayHoldList = (html: string): boolean => /<li[\s>]|mso-list/i.test(html);
