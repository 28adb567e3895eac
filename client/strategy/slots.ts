import { afterPage } from '../ui/pageFirst.ts';

/** A part of the app that is fetched when it is first needed. */
export interface SlotPart<Part> {
  load: () => Promise<Part>;
  /** The part, once it was fetched anywhere on the page. */
  here: () => Part | undefined;
}

/*
 * What other places of the app show inside the strategy: fetched apart, so that words are there before figures.
 */
export const evidenceRows = partOf(async () => (await import('../evidence/EvidenceRows.tsx')).EvidenceRows);
export const indicatorPicker = partOf(
  async () => (await import('../evidence/IndicatorPicker.tsx')).IndicatorPicker,
);
export const tagChoices = partOf(async () => (await import('../evidence/tags/TagChoices.tsx')).TagChoices);
export const addOrganisation = partOf(
  async () => (await import('../people/AddOrganisation.tsx')).AddOrganisation,
);
export const rateForm = partOf(async () => (await import('../ledger/RateForm.tsx')).RateForm);
/** What stands small below the words comes after what writing them needs. */
export const stageLine = partOf(async () => {
  await afterPage();
  return (await import('../ledger/stages/StageLine.tsx')).StageLine;
});
export const blockedNotice = partOf(async () => (await import('./header/BlockedNotice.tsx')).BlockedNotice);
/** What people say of the words comes after them too. */
export const panelTabs = partOf(async () => {
  await afterPage();
  return (await import('./page/PanelTabs.tsx')).PanelTabs;
});
export const commentsHost = partOf(async () => {
  await afterPage();
  return (await import('./comments/CommentsHost.tsx')).CommentsHost;
});
export const openComments = partOf(async () => {
  await afterPage();
  return (await import('./comments/OpenComments.tsx')).OpenComments;
});
export const commentTally = partOf(async () => {
  await afterPage();
  return (await import('../comments/CommentTally.tsx')).CommentTally;
});
export const meaningLine = partOf(async () => {
  await afterPage();
  return (await import('../ledger/meanings/MeaningLine.tsx')).MeaningLine;
});
/** What happened to a part of the strategy, and to all of it since one was last here. */
export const activity = partOf(async () => (await import('../catchUp/Activity.tsx')).Activity);
export const catchUpLink = partOf(async () => {
  await afterPage();
  return (await import('../catchUp/CatchUpLink.tsx')).CatchUpLink;
});
export const ratingPanel = partOf(async () => (await import('../ledger/RatingPanel.tsx')).RatingPanel);

/** A live session that is on: it follows the words, and is no part of them. */
export const sessionOnPage = partOf(async () => {
  await afterPage();
  return (await import('../session/follow/SessionOnPage.tsx')).SessionOnPage;
});

/** Fetches every part, so that a page which then loses its connection has them. A failure waits until it is needed. */
export function fetchSlots(): void {
  for (const { load } of [
    panelTabs,
    commentsHost,
    openComments,
    commentTally,
    ratingPanel,
    activity,
    catchUpLink,
    evidenceRows,
    stageLine,
    meaningLine,
    rateForm,
    indicatorPicker,
    tagChoices,
    addOrganisation,
  ]) {
    load().catch(() => {
      // Whoever opens the part tries again, and is told.
    });
  }
}

function partOf<Part>(fetchPart: () => Promise<Part>): SlotPart<Part> {
  let found: Part | undefined;
  return {
    here: () => found,
    load: async () => {
      found ??= await fetchPart();
      return found;
    },
  };
}
