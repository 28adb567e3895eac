/**
 * The name under which a browser saves a download, as the value of Content-Disposition: words of the title that every
 * system can keep in a file name, and the day. A title in another script gives its own name where that is understood.
 */
export function attachmentNamed(
  title: string,
  at: string,
  extension: 'md' | 'json' | 'csv' | 'docx',
): string {
  const day = at.slice(0, 10);
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  // Half a character (a lone surrogate) can't be encoded, so cutting goes by whole characters.
  const own = [...title.replace(/[\\/:*?"<>|\s\p{Cc}\p{Cs}]+/gu, ' ').trim()].slice(0, 80).join('');
  const simple = `${plain || 'strategy'}-${day}.${extension}`;
  const exact = encodeURIComponent(`${own || 'Strategy'} ${day}.${extension}`).replace(/['()*]/g, percent);
  return `attachment; filename="${simple}"; filename*=UTF-8''${exact}`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
