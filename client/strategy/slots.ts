import { lazy } from 'react';

/**
 * What other places of the app show inside the strategy: each is fetched when it is first needed, so that words are there
 * before figures.
 */
export const EvidenceRows = lazy(async () => ({
  default: (await import('../evidence/EvidenceRows.tsx')).EvidenceRows,
}));

export const IndicatorPicker = lazy(async () => ({
  default: (await import('../evidence/IndicatorPicker.tsx')).IndicatorPicker,
}));

export const RateForm = lazy(async () => ({
  default: (await import('../ledger/RateForm.tsx')).RateForm,
}));

export const RatingPanel = lazy(async () => ({
  default: (await import('../ledger/RatingPanel.tsx')).RatingPanel,
}));
