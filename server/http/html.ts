import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { problems } from '../../shared/errors.ts';
import { toProblem } from './problems.ts';
import { TooMany } from './tooMany.ts';

/** A few plain words for somebody who followed a link, where the app itself can't be shown. */
export function sendPage(
  response: Response,
  status: number,
  title: string,
  paragraphs: readonly string[],
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
<title>${escaped(title)} – Moothall</title>
<style>
html { background: Canvas; color: CanvasText; }
body { max-width: 36rem; margin: 4rem auto; padding: 0 1.5rem; font: 1.125rem/1.6 system-ui, sans-serif; }
h1 { font: 600 1.75rem/1.3 Georgia, serif; }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('\n')}
<p><a href="/">Go to Moothall</a></p>
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

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
