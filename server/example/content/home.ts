import type { ExampleOutcome } from '../shape.ts';

export const home: ExampleOutcome = {
  title: 'People feel safe and at home here',
  narrative:
    'A home that one can afford, streets that one likes to walk along, and a fair chance for those who got into trouble young.',
  ratings: [
    {
      meeting: 'latest',
      level: 'amber',
      confidence: 65,
      direction: 'steady',
      by: 'City Council',
      why: 'Safer, and for too many still not at home: the first half is on course, the second is not.',
    },
  ],
  objectives: [
    {
      title: 'Young people stay out of trouble',
      narrative:
        'A first offence is a call for help. Police, schools and youth workers answer it together within a week.',
      lead: 'Police',
      dueInYears: 3,
      tags: ['levelling-up-2022/mission-11', 'local-outcomes-2026/every-child-achieving-and-thriving'],
      links: [
        {
          indicatorId: 'first-time-entrants-youth-justice',
          why: 'Each one is a young person for whom we came too late.',
          control: 'shared',
          measures: 'outcome',
        },
        {
          indicatorId: 'persistent-absences-all-pupils',
          why: 'Who is not in school is somewhere else.',
          control: 'shared',
          measures: 'outcome',
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
          meeting: 'first',
          level: 'red',
          confidence: 75,
          direction: 'worsening',
          by: 'Police',
          why: 'Three services, three files on the same boy.',
        },
        {
          meeting: 'second',
          level: 'red',
          confidence: 70,
          direction: 'steady',
          by: 'Police',
          why: 'One list now, and nobody yet whose job it is.',
        },
        {
          meeting: 'third',
          level: 'amber',
          confidence: 70,
          direction: 'improving',
          by: 'Police',
          why: 'The shared desk answers within two weeks.',
        },
        {
          meeting: 'fourth',
          level: 'amber',
          confidence: 75,
          direction: 'improving',
          cites: ['first-time-entrants-youth-justice'],
          by: 'Police',
          why: 'Within ten days, and summer was quieter than the one before.',
        },
        {
          meeting: 'latest',
          level: 'green',
          confidence: 75,
          direction: 'improving',
          cites: ['first-time-entrants-youth-justice', 'persistent-absences-all-pupils'],
          by: 'Police',
          why: 'Within a week, and fewer come back. We keep the desk and tell others how it works.',
        },
      ],
    },
    {
      title: 'Homes that people who work here can afford',
      narrative:
        'There is little land between the estuary and the green belt, so every site counts, and empty rooms above shops count too.',
      lead: 'City Council',
      dueInYears: 5,
      tags: [
        'local-outcomes-2026/housing-supply',
        'levelling-up-2022/mission-10',
        'six-capitals/physical',
        'six-capitals/social',
      ],
      links: [
        {
          indicatorId: 'housing-affordability-ratio',
          why: 'How many years of pay a home costs. Prices and pay both lie mostly outside our hands.',
          control: 'influence',
          measures: 'outcome',
        },
        {
          indicatorId: 'net-additions-housing-stock',
          why: 'How many homes are added for those there are.',
          control: 'shared',
          measures: 'output',
        },
        {
          indicatorId: 'first-time-buyer-mortgage-sales',
          why: 'Who gets a foot on the ladder.',
          control: 'none',
          measures: 'output',
        },
      ],
      stages: [
        { meeting: 'first', to: 'baseline' },
        { meeting: 'third', to: 'design' },
      ],
      ratings: [
        {
          meeting: 'first',
          level: 'red',
          confidence: 85,
          direction: 'worsening',
          by: 'City Council',
          why: 'Too few homes are built, and those are not the ones that people need.',
        },
        {
          meeting: 'third',
          level: 'red',
          confidence: 85,
          direction: 'steady',
          by: 'City Council',
          why: 'Two sites have permission. Neither has a builder.',
        },
        {
          meeting: 'latest',
          level: 'red',
          confidence: 85,
          direction: 'steady',
          cites: ['housing-affordability-ratio', 'net-additions-housing-stock'],
          by: 'City Council',
          why: 'Building has not sped up. The board must decide whether partners put their own land in.',
        },
      ],
    },
    {
      title: 'High streets that people are glad to be in',
      narrative:
        'Fewer shutters, more reasons to stay. No published figure says how a street feels, so we need a measure of our own before we rate this.',
      lead: 'Business board',
      dueInYears: 2,
      tags: ['levelling-up-2022/mission-9', 'six-capitals/social'],
      links: [],
      stages: [{ meeting: 'fourth', to: 'baseline' }],
      ratings: [],
    },
  ],
};
