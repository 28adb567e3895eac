import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';
import { describeError } from './logError.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * All that a line may say besides its sentence: ids, numbers, and names that this program gave. What people are called
 * and what they wrote, links, tokens and cookies are none of these. Anything else is left out, whoever logs it and
 * however it got there; its name stays, so that whoever added it sees why.
 */
const told = new Set([
  'err',
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'strategyId',
  'entryId',
  'failures',
  'part',
  'keptAt',
  'signal',
  'connections',
  'bytes',
]);

/** The sentence of a line is always one that stands in the sources: nothing that came from outside is put into it. */
export function createLog(level: LogLevel, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: tellable },
      serializers: { err: (error: unknown) => describeError(error) },
      hooks: { logMethod: sentenceAlone },
    },
    destination,
  );
}

/** pino would take an error's message where no sentence is given, and put further arguments into the one that is. */
function sentenceAlone(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [given, sentence]: unknown[] = args;
  const fields = given instanceof Error ? { err: given } : given;
  if (typeof fields === 'object' && fields !== null) {
    method.call(this, fields, typeof sentence === 'string' ? sentence : 'something went wrong');
  } else method.call(this, {}, String(given));
}

function tellable(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (told.has(name)) kept[name] = value;
    else leftOut.push(name);
  }
  return leftOut.length > 0 ? { ...kept, leftOut } : kept;
}
