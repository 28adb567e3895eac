/** When somebody is told by e-mail of what concerns them. */
export const mailChoices = ['immediately', 'daily', 'none'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** Who chose nothing is told at once: each message says how to stop that, and stops it by one click. */
export const usualChoice: MailChoice = 'immediately';

/** When the daily message goes out, by the clock of the place that all these partnerships are in. */
export const digest = { hour: 7, timeZone: 'Europe/London' } as const;
