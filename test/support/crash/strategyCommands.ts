import { z } from 'zod';
import {
  addObjective,
  addOutcome,
  changeObjective,
  createStrategy,
  deleteLink,
  deleteStrategy,
  putLink,
  renameStrategy,
  restoreStrategy,
} from '../../../shared/api/strategies.ts';
import type { Answer, TestBrowser } from '../testBrowser.ts';
import { pick, word } from './chance.ts';
import type { Place } from './place.ts';
import type { NextCommand } from './signer.ts';

const outcomesAtMost = 40;
const objectivesAtMost = 60;
const strategiesAtMost = 4;

export function idIn(answer: Answer): string {
  return z.object({ id: z.string() }).parse(answer.body).id;
}

/** Commands that write into live documents, and those that make, hide and bring back strategies. */
export function strategyCommands(browser: TestBrowser, place: Place, random: () => number): NextCommand {
  const outcomes: { s: string; o: string }[] = [];
  const objectives: { s: string; id: string }[] = [];
  const extras: { s: string; title: string }[] = [];

  const commands: NextCommand[] = [
    () => {
      const s = pick(place.strategies, random);
      if (s === undefined || outcomes.length >= outcomesAtMost) return undefined;
      const title = `Outcome ${word(random)}`;
      return {
        kind: 'add outcome',
        send: () => browser.ask(addOutcome, { params: { s }, body: { title } }),
        told(answer) {
          outcomes.push({ s, o: idIn(answer) });
          return { [`outcome ${idIn(answer)}`]: title };
        },
      };
    },
    () => {
      const outcome = pick(outcomes, random);
      if (!outcome || objectives.length >= objectivesAtMost) return undefined;
      const title = `Objective ${word(random)}`;
      return {
        kind: 'add objective',
        send: () => browser.ask(addObjective, { params: outcome, body: { title } }),
        told(answer) {
          objectives.push({ s: outcome.s, id: idIn(answer) });
          return { [`objective ${idIn(answer)}`]: title };
        },
      };
    },
    () => {
      const objective = pick(objectives, random);
      const i = pick(place.indicators, random);
      if (!objective || i === undefined) return undefined;
      const params = { ...objective, i };
      const name = `link ${objective.id} ${i}`;
      if (random() < 0.3) {
        const send = () => browser.ask(deleteLink, { params });
        return { kind: 'unlink', changes: { [name]: null }, send };
      }
      const why = word(random);
      const send = () => browser.ask(putLink, { params, body: { why } });
      return { kind: 'link', changes: { [name]: why }, send };
    },
    () => {
      const objective = pick(objectives, random);
      if (!objective) return undefined;
      const targetDate = `20${30 + Math.floor(random() * 60)}-03-31`;
      const send = () => browser.ask(changeObjective, { params: objective, body: { targetDate } });
      return { kind: 'set date', changes: { [`date ${objective.id}`]: targetDate }, send };
    },
    () => {
      const s = pick(place.strategies, random);
      if (s === undefined) return undefined;
      const title = `Strategy ${word(random)}`;
      const send = () => browser.ask(renameStrategy, { params: { s }, body: { title } });
      return { kind: 'rename strategy', changes: { [`title ${s}`]: title, [`listed ${s}`]: title }, send };
    },
    () => {
      if (extras.length >= strategiesAtMost) return undefined;
      const title = `Extra ${word(random)}`;
      return {
        kind: 'create strategy',
        send: () => browser.ask(createStrategy, { params: { p: place.partnershipId }, body: { title } }),
        told(answer) {
          extras.push({ s: idIn(answer), title });
          return { [`listed ${idIn(answer)}`]: title, [`title ${idIn(answer)}`]: title };
        },
      };
    },
    () => {
      const extra = pick(extras, random);
      if (!extra) return undefined;
      const { s, title } = extra;
      if (random() < 0.5) {
        const send = () => browser.ask(deleteStrategy, { params: { s } });
        return { kind: 'delete strategy', changes: { [`listed ${s}`]: null, [`title ${s}`]: null }, send };
      }
      const send = () => browser.ask(restoreStrategy, { params: { s } });
      return { kind: 'restore strategy', changes: { [`listed ${s}`]: title, [`title ${s}`]: title }, send };
    },
  ];
  return () => pick(commands, random)?.();
}
