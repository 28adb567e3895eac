import { z } from 'zod';

/**
 * Under every entry of a ledger. People and organisations are ids alone; names are joined on reading, so that erasure
 * stays possible.
 */
export const signatureShape = {
  id: z.string(),
  personId: z.string(),
  organisationId: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
};

/** What every entry of a ledger holds, whatever it says. */
export interface SignedEntry {
  id: string;
  personId: string;
  organisationId: string;
  at: string;
}

/** Who signed and when, as people read it. */
export const signatureViewSchema = z.object({
  /** Null where nobody is known by it. */
  personId: z.string().nullable(),
  personName: z.string(),
  organisation: z.string(),
  at: z.string(),
});
export type SignatureView = z.infer<typeof signatureViewSchema>;
