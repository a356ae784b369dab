import type { Archive } from '@proviso/domain/archive';
import { citationsOn } from '../reading-order/citations-on.ts';
import { escapeText, linksIn } from './escape.ts';
import { linkedPath, pathText } from './kialo-file.ts';
import { kialoOutline, type OutlineItem } from './outline.ts';

/**
 * The shape to 2019: see read-older.ts. Sources with a web address become links in the text; the last line has no end, as
 * in real files.
 */
export function printOlder(archive: Archive, endOfLine: '\n' | '\r\n'): string {
  const sources = new Map(archive.sources.map((source) => [source.id, source]));
  const citations = citationsOn(archive.citations);
  const withLinks = ({ text, things }: OutlineItem): string => {
    const addresses = new Set(linksIn(text).map(({ address }) => address));
    let linked = escapeText(text);
    for (const { source } of things.flatMap(citations)) {
      const { url, title } = sources.get(source) ?? { url: null, title: '' };
      if (url === null || addresses.has(url)) continue;
      addresses.add(url);
      linked += ` [${escapeText(title.replace(/\s+/g, ' ').replace(/\\/g, '/'))}](${inBrackets(url)})`;
    }
    return linked;
  };
  const lines = kialoOutline(archive).map((item) => {
    const side = item.kind === 'pro' ? 'Pro: ' : item.kind === 'con' ? 'Con: ' : '';
    return `${pathText(item.path)} ${side}${item.isLink ? item.text : guarded(withLinks(item))}`;
  });
  return [`Discussion Title: ${archive.debate.title.replace(/\s+/g, ' ')}`, '', ...lines]
    .join('\n')
    .replace(/\n/g, endOfLine);
}

const inBrackets = (url: string) => url.replace(/[\s<>\\]/g, encodeURIComponent).replace(/[()[\]]/g, '\\$&');

/** A blank is put wherever a text would otherwise be read as a claim of its own, a side or a link. */
function guarded(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .replace(/\n(?=(?:\d+\.)+ )/g, '\n ');
  if (linkedPath(lines) !== null) return `${lines} `;
  return /^(?:Pro|Con):/.test(lines) ? ` ${lines}` : lines;
}
