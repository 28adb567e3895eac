/** Every cap in one place. Sizes are in characters or bytes as each name says, times in milliseconds. */
export const limits = {
  nameChars: 120,
  titleChars: 300,
  narrativeChars: 20_000,
  reasonChars: 2_000,
  ratingNarrativeChars: 5_000,
  peoplePerForecast: 200,
  citesPerRating: 500,
  emailChars: 254,
  passwordMinChars: 10,
  passwordMaxChars: 256,

  requestBodyBytes: 256 * 1024,
  collabFrameBytes: 4 * 1024 * 1024,
  /**
   * One document, encoded: three times what years of writing come to. Half of `collabStalledBytes`, so that the whole of
   * it, and one last command's change, can be sent to somebody with a slow line who is not cut off for it.
   */
  documentBytes: 16 * 1024 * 1024,
  /** What a page has, as it says in an address when it asks over HTTP for the rest. Above that it asks for all. */
  stateVectorChars: 4_000,
  awarenessBytes: 4 * 1024,
  /** Presence ids one connection may carry; a browser carries one. */
  awarenessIdsPerSocket: 4,
  /** What one connection may have sent and not yet had processed; above it, it is not read from. */
  collabUnprocessedBytes: 1024 * 1024,
  /** What each frame counts for on top of its bytes: the smallest takes memory and a place in a queue all the same. */
  collabFrameOverheadBytes: 128,
  /** What may wait behind gaps for one connection, and in how many parts. */
  collabHeldBytes: 4 * 1024 * 1024,
  collabHeldParts: 200,
  /** Unsent bytes of a connection above which it gets no presence, no updates either, and is cut off. */
  collabSlowBytes: 256 * 1024,
  collabBehindBytes: 1024 * 1024,
  collabStalledBytes: 32 * 1024 * 1024,

  /** Versions that somebody named, of one strategy. Each is a whole copy. */
  namedVersionsPerStrategy: 200,
  /** Of those that restoring kept, the newest so many stay. */
  restoresPerStrategy: 100,
  /** How long all other versions stay; after that one of each day does, and in the end one of each month. */
  everyVersionMs: 7 * 24 * 3600_000,
  versionEachDayMs: 366 * 24 * 3600_000,

  outcomesPerStrategy: 200,
  objectivesPerStrategy: 2_000,
  linksPerObjective: 50,
  tagsPerObjective: 50,
  strategiesPerPartnership: 200,
  membersPerPartnership: 2_000,
  organisationsPerPartnership: 500,
  invitationsPerPartnership: 200,

  commentChars: 10_000,
  /** The words that a thread is about, and of what stood before and after them. */
  passageChars: 5_000,
  passageContextChars: 200,
  threadTargetChars: 400,
  mentionsPerComment: 50,
  threadsPerStrategy: 20_000,
  /** Of all comments in a thread together: longer ones are not told to open pages, which ask for them. */
  toldThreadChars: 16_000,
  commentsPerThread: 2_000,
  /** Of one person in all partnerships together; then what is less than a comment: reactions, days, who is asked. */
  commentsPerMinute: 60,
  commentActsPerMinute: 240,

  pageSize: 100,
  pageSizeMax: 500,

  /** How far back an inbox goes. */
  inboxMs: 366 * 24 * 3600_000,
  notificationsAtOnce: 500,
  /** How far back the activity of one objective goes, and how many deeds of one are told at once. */
  activityMs: 90 * 24 * 3600_000,
  deedsPerBlock: 50,
  /** How long before the day by which an answer is needed somebody is told. */
  dueSoonMs: 2 * 24 * 3600_000,
  cursorChars: 200,

  searchChars: 200,
  indicatorsAtOnce: 500,

  /** Goals at different years, of one indicator. */
  goalsPerIndicator: 12,
  /** Killer indicators of one strategy: more than these and nobody knows what matters most. */
  starredIndicators: 12,
  /** Years that a strategy is looked ahead to at once. */
  foresightDates: 12,

  ownIndicatorsPerPartnership: 500,
  importedIndicatorsPerPartnership: 2_000,
  /** Values that people recorded, corrections counted. */
  ownValuesPerPartnership: 5_000,
  correctionsPerValue: 100,
  quotesPerValue: 20,
  quoteChars: 1_000,
  comparatorsPerPartnership: 20,
  /** Places drawn beside the partnership’s own at once. */
  comparedAtOnce: 10,

  /** A partnership’s own, those it no longer uses counted. */
  frameworksPerPartnership: 50,
  itemsPerFramework: 300,
  /** Items inside items inside items. */
  frameworkDepth: 5,
  meaningChars: 1_000,
  changesPerFramework: 500,
  frameworkFileBytes: 1024 * 1024,

  ledgerSegmentBytes: 256 * 1024,
  datasetChunkBytes: 256 * 1024,

  /** An uploaded file; of a workbook, which is read as a whole, packed and unpacked. */
  mappingBytes: 4 * 1024 * 1024,
  measuresPerImport: 20_000,
  uploadBytes: 100 * 1024 * 1024,
  workbookBytes: 20 * 1024 * 1024,
  /** Of a CSV: recognition needs no more, and a preview of a million rows would not be read. */
  importPreviewRows: 5_000,
  workbookUnpackedBytes: 200 * 1024 * 1024,

  sessionsPerStrategy: 500,
  stepsPerSession: 60,
  /** A partnership’s own. */
  sessionTemplates: 30,
  roundsPerStep: 20,
  /** The record shows nothing of an anonymous round that fewer people answered: the room could tell who it was. */
  anonymousAnswersShown: 5,
  participantsPerSession: 1_000,
  stepSeconds: 24 * 3600,
  /** Whose differences from an agreed meaning are kept with it. */
  differingOrganisations: 100,
  dotBudget: 100,
  dotOptions: 100,
  /** How long a device is known to the sessions that it joined. */
  guestCookieLifetimeMs: 30 * 24 * 3600_000,

  invitationLifetimeMs: 30 * 24 * 3600_000,
  signInLinkLifetimeMs: 24 * 3600_000,
  /** One that somebody asked for by e-mail. */
  mailedLinkLifetimeMs: 3600_000,
  /** Of the address that somebody goes on to once they have signed in. */
  returnPathChars: 2000,
  /** How long an uploaded file waits to be committed. */
  uploadLifetimeMs: 24 * 3600_000,
  deletionUndoMs: 30 * 24 * 3600_000,
  sessionLifetimeMs: 90 * 24 * 3600_000,

  /** How long a server that stops takes to send everybody away, and at most between two of them. */
  drainMs: 3_000,
  drainEachMs: 10,

  /** Wrong guesses, not requests, are counted: a workshop is one address. */
  wrongLinksPerMinute: 20,
  wrongCodesPerMinute: 20,
  /** From one address. Whoever guesses must not keep the person out who signs in from elsewhere. */
  wrongPasswordsPerAccount: 10,
  /** From everywhere: many addresses together must not guess on without end. */
  wrongPasswordsPerAccountAnywhere: 200,
  wrongPasswordsPerAddress: 100,
  wrongPasswordWindowMs: 15 * 60_000,
  /** Sign-in links by e-mail, in this time: to one address, so that nobody fills an inbox, and asked for from one place. */
  mailedLinksPerEmail: 5,
  mailedLinksPerAddress: 100,
  mailedLinkWindowMs: 15 * 60_000,
} as const;
