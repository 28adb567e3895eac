import { escapeHtml } from '../escapeHtml.ts';

/** One part of a message, written once for both of its forms. */
export type MessagePart =
  | { kind: 'heading' | 'words' | 'quiet' | 'quote'; words: string }
  /** The one thing to do. */
  | { kind: 'action'; words: string; url: string }
  | { kind: 'link'; words: string; url: string };

/** A message’s words as plain text and as HTML, which holds neither pictures nor anything else from elsewhere. */
export function compose(title: string, parts: readonly MessagePart[]): { text: string; html: string } {
  return { text: `${parts.map(asText).join('\n\n')}\n`, html: page(title, parts.map(asHtml).join('\n')) };
}

function asText(part: MessagePart): string {
  switch (part.kind) {
    case 'heading':
      return `${part.words}\n${'-'.repeat(Math.min(72, part.words.length))}`;
    case 'quote':
      return part.words.replaceAll(/^/gm, '> ');
    case 'action':
    case 'link':
      return `${part.words}:\n${part.url}`;
    case 'words':
    case 'quiet':
      return part.words;
  }
}

// Mail programs drop style sheets, so each element carries its own. Colours keep a contrast of 7 to 1 on white and on what
// programs in the dark make of it.
const serif = "font-family:Georgia,'Times New Roman',serif";

function asHtml(part: MessagePart): string {
  const words = escapeHtml(part.words).replaceAll('\n', '<br>');
  switch (part.kind) {
    case 'heading':
      return `<h2 style="margin:28px 0 8px;font-size:19px;font-weight:600;${serif}">${words}</h2>`;
    case 'words':
      return `<p style="margin:0 0 12px">${words}</p>`;
    case 'quiet':
      return `<p style="margin:0 0 10px;font-size:14px;color:#4a5462">${words}</p>`;
    case 'quote':
      return `<blockquote style="margin:0 0 12px;padding-left:12px;border-left:3px solid #b9b4a6;${serif}">${words}</blockquote>`;
    case 'action':
      return `<p style="margin:18px 0"><a href="${escapeHtml(part.url)}" style="display:inline-block;padding:12px 18px;border-radius:8px;background:#2b4c8c;color:#ffffff;text-decoration:none;font-weight:600">${words}</a></p>`;
    case 'link':
      return `<p style="margin:0 0 14px"><a href="${escapeHtml(part.url)}" style="color:#2b4c8c">${words}</a></p>`;
  }
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;background:#fbfaf6;color:#16202e;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div role="article" lang="en-GB" style="max-width:560px;margin:0 auto;padding:24px 20px;background:#ffffff">
<h1 style="margin:0 0 14px;font-size:24px;font-weight:500;${serif}">${escapeHtml(title)}</h1>
${body}
</div>
</body>
</html>
`;
}
