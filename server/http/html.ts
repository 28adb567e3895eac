import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { problems } from '../../shared/errors.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { TooMany } from '../tooMany.ts';
import { toProblem } from './problems.ts';

/** A few plain words for somebody who followed a link, where the app itself can't be shown; `act` adds a button that posts. */
export function sendPage(
  response: Response,
  status: number,
  title: string,
  paragraphs: readonly string[],
  { act }: { act?: { path: string; words: string } } = {},
): void {
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} – Moothall</title>
<style>
/* As client/theme/tokens.css has them: this page is shown where the app's own files may not be had. */
:root { color-scheme: light dark; --ink: light-dark(#16202e, #f1eee6); --line: light-dark(#e4e1d8, #343e4d); --accent: light-dark(#2b4c8c, #a3bdf5); }
body { margin: 0; background: light-dark(#fbfaf6, #121822); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header { display: flex; gap: 9px; align-items: center; padding: 16px 20px; font: 600 1.0625rem/1.2 Georgia, serif; }
main { width: min(100% - 32px, 480px); box-sizing: border-box; margin: 8vh auto; padding: 26px 28px; border: 1px solid var(--line); border-radius: 14px; background: light-dark(#ffffff, #1a212d); }
h1 { margin: 0 0 12px; font: 500 1.6875rem/1.2 Georgia, serif; }
a { color: var(--accent); text-underline-offset: 0.18em; }
button { padding: 10px 16px; border: 1px solid var(--ink); border-radius: 8px; background: none; color: inherit; font: inherit; cursor: pointer; }
</style>
</head>
<body>
<header><svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="10" cy="10" r="3" fill="currentColor"/></svg>Moothall</header>
<main>
<h1>${escapeHtml(title)}</h1>
${paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n')}
${act ? `<form method="post" action="${escapeHtml(act.path)}"><button type="submit">${escapeHtml(act.words)}</button></form>\n` : ''}<p><a href="/">Go to Moothall</a></p>
</main>
</body>
</html>
`,
    );
}

/** Says what went wrong to somebody who followed a link: `advice` adds what to do, by the problem's code. */
export function pageForProblem(
  log: Logger,
  advice: Readonly<Record<string, readonly string[]>>,
): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    if (problem.status >= 500) {
      log.error({ err: error, requestId: response.locals.requestId }, 'a link could not be opened');
    }
    if (problem instanceof TooMany) response.set('Retry-After', String(problem.retryAfterSeconds));
    const { title } = problems[problem.code];
    sendPage(response, problem.status, title, [problem.detail, ...(advice[problem.code] ?? [])]);
  };
}
