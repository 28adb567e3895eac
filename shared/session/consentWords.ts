import type { StepView } from './viewShape.ts';

/** "7 agree · 1 stands aside · 1 dissents" */
export function consentWords(consents: StepView['recorded'][number]['consents']): string {
  const { agree, 'stand-aside': aside, dissent } = consents;
  return [
    `${agree} ${agree === 1 ? 'agrees' : 'agree'}`,
    `${aside} ${aside === 1 ? 'stands' : 'stand'} aside`,
    `${dissent} ${dissent === 1 ? 'dissents' : 'dissent'}`,
  ].join(' · ');
}

/** What somebody does who says this to an agreed rating. */
export const standWords: Readonly<Record<string, string>> = {
  agree: 'agrees',
  'stand-aside': 'stands aside',
  dissent: 'dissents',
};
