// What a word processor or a page puts on the clipboard beside the plain text. Word's plain text forgets how deep a line
// stands; its HTML says so in a style of its own, "mso-list: l0 level2 lfo1". Nothing of the HTML comes into the page: it is
// read in a document that runs no script and loads nothing, and only its words are taken.

const tab = '\t';
const listItems = 'li, p[class*="MsoList"], p[style*="mso-list"]';

/** The lists of clipboard HTML as text, a line an item, indented by tabs; null where there is none. */
export function listInHtml(html: string): string | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const items = [...body.querySelectorAll(listItems)];
  if (items.length === 0) return null;
  // Bullets and numbers that Word writes out as words.
  for (const mark of body.querySelectorAll('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]'))
    mark.remove();
  const blocks = [...body.querySelectorAll('li, p, h1, h2, h3, h4, h5, h6')].filter(
    (block) => block.localName === 'li' || block.closest('li') === null,
  );
  const lines = blocks.map((block) => `${tab.repeat(levelOf(block))}${wordsOf(block)}`);
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function levelOf(block: Element): number {
  const word = /mso-list:[^;]*\blevel(\d+)/i.exec(block.getAttribute('style') ?? '')?.[1];
  if (word !== undefined) return Number(word) - 1;
  let level = -1;
  for (let at = block.parentElement; at; at = at.parentElement) if (/^[ou]l$/.test(at.localName)) level++;
  return Math.max(0, level);
}

/** The words of an item itself, without those of the lists within it. */
function wordsOf(block: Element): string {
  const copy = block.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const inner of copy.querySelectorAll('ul, ol, style, script')) inner.remove();
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
