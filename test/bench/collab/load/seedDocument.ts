import { Client } from './client.ts';
import { type ClientOrder, questionFrame, updateFrame } from './wire.ts';

/**
 * Writes `state` into a new document, and resolves once the server has it: it answers a later question after that. The
 * client stays, since a server may let go of a document that nobody has open, and take a while to bring it back.
 */
export async function seedDocument(order: ClientOrder, state: Uint8Array): Promise<Client> {
  const client = new Client(order, 'Seeder');
  await client.synced;
  const answered = new Promise<void>((resolve) => {
    client.hear = (heard) => {
      if (heard.kind === 'state' && heard.update.length >= state.length) resolve();
    };
  });
  client.send(updateFrame(state));
  client.send(questionFrame());
  await answered;
  return client;
}
