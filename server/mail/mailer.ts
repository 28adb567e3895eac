/** One e-mail to one person. */
export interface Message {
  to: string;
  subject: string;
  text: string;
  /** Says the same as `text`. */
  html: string;
  /** Further headers by name. */
  headers?: Readonly<Record<string, string>>;
}

/** What hands messages to a mail server. */
export interface Mailer {
  /** Resolves once the mail server has taken the message. @throws Error where it did not; the same call may then be made again */
  send(message: Message): Promise<void>;
  close(): void;
}
