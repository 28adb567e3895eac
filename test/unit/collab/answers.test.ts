import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Answers } from '../../../server/collab/answers.ts';
import { handClock } from '../../support/handClock.ts';
import { messagesIn } from './support.ts';

const knowsNothing = new Uint8Array([0]);

function openAnswers() {
  const clock = handClock();
  const doc = new Y.Doc();
  doc.getText('notes').insert(0, 'one ');
  return { clock, doc, answers: new Answers(clock) };
}

/** What a newcomer reads in an answer. */
function words(packet: Uint8Array): string {
  const newcomer = new Y.Doc();
  const [message = new Uint8Array()] = messagesIn(packet);
  Y.applyUpdate(newcomer, message.subarray(3));
  return newcomer.getText('notes').toString();
}

test('rule 20: all who ask the same while the document stays the same get the same bytes', () => {
  const { doc, answers } = openAnswers();
  const first = answers.answer(doc, knowsNothing);
  expect(answers.answer(doc, new Uint8Array([0]))).toBe(first);
  expect(answers.question(doc)).toBe(answers.question(doc));
  expect(words(first)).toBe('one ');
  expect(answers.answer(doc, Y.encodeStateVector(doc))).not.toBe(first);
});

test('rule 20: once the document has changed, or is another, the answer is made anew', () => {
  const { doc, answers } = openAnswers();
  answers.answer(doc, knowsNothing);
  doc.getText('notes').insert(4, 'two ');
  expect(words(answers.answer(doc, knowsNothing))).toBe('one two ');
  doc.getText('notes').delete(0, 4);
  expect(words(answers.answer(doc, knowsNothing))).toBe('two ');
  const rebuilt = new Y.Doc();
  rebuilt.getText('notes').insert(0, 'other');
  expect(words(answers.answer(rebuilt, knowsNothing))).toBe('other');
  expect(words(answers.answer(doc, knowsNothing))).toBe('two ');
});

test('rule 20: what its snapshot says goes to newcomers as it is, until the document changes', () => {
  const { doc, answers } = openAnswers();
  const snapshot = Y.encodeStateAsUpdate(doc);
  const encode = vi.spyOn(doc.store.clients, 'forEach');
  answers.keepWhole(doc, snapshot);

  expect(words(answers.answer(doc, knowsNothing))).toBe('one ');
  expect(encode).not.toHaveBeenCalled();
  doc.getText('notes').insert(4, 'two ');
  expect(words(answers.answer(doc, knowsNothing))).toBe('one two ');
});

test('rule 20: answers that nobody asks for are not kept, and what is no question is refused each time', () => {
  const { clock, doc, answers } = openAnswers();
  const first = answers.answer(doc, knowsNothing);
  clock.pass(5_000);
  expect(answers.answer(doc, knowsNothing)).not.toBe(first);
  expect(() => answers.answer(doc, new Uint8Array([7]))).toThrow();
  expect(() => answers.answer(doc, new Uint8Array([7]))).toThrow();
});

test('rule 20: a document that stays the same while people come and go is not listened to by more and more', () => {
  const { clock, doc, answers } = openAnswers();
  for (let times = 0; times < 3; times += 1) {
    answers.answer(doc, knowsNothing);
    expect(doc._observers.get('update')?.size).toBe(1);
    clock.pass(5_000);
    expect(doc._observers.get('update')).toBeUndefined();
  }
});
