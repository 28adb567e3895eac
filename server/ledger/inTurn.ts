import { Problem } from '../../shared/errors.ts';
import type { SignedEntry } from '../../shared/ledger/signature.ts';
import type { AnyPicture, Ledgers } from './ledgers.ts';

/** More people than this do not change one thing at the same moment. */
const attempts = 20;

/**
 * Appends what `draw` makes of a ledger as it stands, and asks again where somebody else came first. Without it two people
 * could replace, withdraw or resolve the same thing at the same moment. `draw` answers null where nothing needs appending
 * any more. What `standsAlone` depends on nothing: many who say such things at once must not wait in a queue.
 */
export async function inTurn<Entry extends SignedEntry, Picture extends AnyPicture<Entry>>(
  ledgers: Ledgers<Entry, Picture>,
  ledgerId: string,
  draw: (picture: Picture) => Entry | null,
  standsAlone: (entry: Entry) => boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const picture = await ledgers.read(ledgerId);
    const entry = draw(picture);
    if (entry === null) return;
    try {
      return await ledgers.append(ledgerId, [entry], standsAlone(entry) ? undefined : picture.last);
    } catch (error) {
      const lost = error instanceof Problem && error.code === 'changed-meanwhile';
      if (!lost || attempt === attempts) throw error;
    }
  }
}
