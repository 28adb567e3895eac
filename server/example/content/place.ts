import type { ExampleOutcome } from '../shape.ts';

export const place: ExampleOutcome = {
  title: 'A city that is well connected and easy on the planet',
  narrative:
    'Getting online, getting about and keeping warm, at a price that people and the planet can bear.',
  ratings: [],
  objectives: [
    {
      title: 'Everybody can get online, fast and without worry',
      narrative:
        'The cables are mostly there. What remains is price, skill and confidence, and those are not on any map of cables.',
      lead: 'City Council',
      dueInYears: 2,
      tags: ['levelling-up-2022/mission-4', 'six-capitals/physical'],
      links: [
        {
          indicatorId: 'gigabit-capable-broadband',
          why: 'Whether a fast line could be had.',
          control: 'influence',
          measures: 'output',
        },
        {
          indicatorId: 'premises-below-30mbps',
          why: 'Those still left behind.',
          control: 'influence',
          measures: 'output',
        },
      ],
      stages: [
        { meeting: 'first', to: 'baseline' },
        { meeting: 'second', to: 'design' },
        { meeting: 'third', to: 'act' },
        { meeting: 'latest', to: 'measure' },
      ],
      ratings: [
        {
          meeting: 'third',
          level: 'green',
          confidence: 85,
          direction: 'improving',
          by: 'City Council',
          why: 'Nearly every address can have a fast line.',
        },
        {
          meeting: 'latest',
          level: 'green',
          confidence: 85,
          direction: 'steady',
          by: 'City Council',
          why: 'Done, as far as cables go. At the next meeting we ask whether we measure the right thing.',
        },
      ],
    },
    {
      title: 'Getting to work without a car is no trouble',
      narrative: 'By train, by bus, on foot or by bicycle: to work and back, early and late.',
      lead: 'City Council',
      dueInYears: 4,
      tags: ['levelling-up-2022/mission-3', 'six-capitals/physical'],
      links: [
        {
          indicatorId: 'average-travel-time-public-transport-or-walking',
          why: 'The closest figure there is, and it ends in 2019.',
          control: 'shared',
          measures: 'outcome',
        },
        {
          indicatorId: 'walk-railway-station',
          why: 'Two railway lines run through the city; this says who lives near one.',
          control: 'none',
        },
      ],
      stages: [{ meeting: 'fourth', to: 'baseline' }],
      ratings: [
        {
          meeting: 'fourth',
          level: 'amber',
          confidence: 30,
          direction: 'unknown',
          by: 'City Council',
          why: 'More a feeling than a judgement.',
        },
        {
          meeting: 'latest',
          level: 'cannot-assess',
          confidence: 80,
          direction: 'unknown',
          by: 'City Council',
          why: 'The figures are of 2019, before everything changed about going to work. We will count for ourselves first.',
        },
      ],
    },
    {
      title: 'Homes and journeys give off less carbon',
      narrative: 'Warmer walls, cleaner heat, fewer engines. New this year, and not rated yet.',
      lead: 'Voluntary sector partner',
      dueInYears: 5,
      tags: ['local-outcomes-2026/housing-quality-and-safety', 'six-capitals/physical'],
      links: [
        {
          indicatorId: 'greenhouse-gas-emissions',
          why: 'All of it, for each person who lives here.',
          control: 'influence',
          measures: 'outcome',
        },
        {
          indicatorId: 'domestic-gas-consumption',
          why: 'Most homes are heated by gas.',
          control: 'shared',
        },
        {
          indicatorId: 'electric-vehicle-public-charging-devices',
          why: 'Most homes here have no drive to charge a car on.',
          control: 'direct',
          measures: 'input',
        },
      ],
      stages: [],
      ratings: [],
    },
  ],
};
