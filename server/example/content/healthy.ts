import type { ExampleOutcome } from '../shape.ts';

export const healthy: ExampleOutcome = {
  title: 'People live well for longer',
  narrative:
    'A long life matters less than a long healthy one. We look at the years in which people feel well, from the first ones to the last.',
  ratings: [
    {
      meeting: 'third',
      level: 'amber',
      confidence: 60,
      direction: 'steady',
      by: 'NHS partner',
      why: 'Young children do better, grown-ups no better than before. We could not agree on more than that.',
    },
    {
      meeting: 'latest',
      level: 'amber',
      confidence: 65,
      direction: 'steady',
      by: 'NHS partner',
      why: 'Two of the three objectives below are held up by the same thing: people reach help late.',
    },
  ],
  objectives: [
    {
      title: 'More healthy years, whichever street you live in',
      narrative:
        'Some parts of the city have far fewer healthy years than others a short walk away. We start where the gap is widest, with the people who live there.',
      lead: 'NHS partner',
      dueInYears: 4,
      tags: ['levelling-up-2022/mission-7', 'six-capitals/human'],
      links: [
        {
          indicatorId: 'healthy-life-expectancy-female',
          why: 'This is the outcome itself. It moves slowly and is a three-year average, so we read it with care.',
          control: 'influence',
        },
        {
          indicatorId: 'healthy-life-expectancy-male',
          why: 'Men and women differ here; one figure for both would hide it.',
          control: 'influence',
        },
        {
          indicatorId: 'cardiovascular-mortality-persons-aged-under-75',
          why: 'Early deaths that checks and treatment could have prevented: the part of the gap we can do most about.',
          control: 'shared',
        },
      ],
      ratings: [
        {
          meeting: 'first',
          level: 'amber',
          confidence: 55,
          direction: 'steady',
          by: 'NHS partner',
          why: 'Health checks have begun in two areas. It is too early for any figure to show it.',
        },
        {
          meeting: 'second',
          level: 'amber',
          confidence: 60,
          direction: 'steady',
          by: 'NHS partner',
          why: 'Fewer people came to the checks than we hoped, mostly from places that were well already.',
        },
        {
          meeting: 'third',
          level: 'amber',
          confidence: 60,
          direction: 'worsening',
          by: 'NHS partner',
          why: 'Those who need a check most still do not get one.',
        },
        {
          meeting: 'fourth',
          level: 'amber',
          confidence: 65,
          direction: 'worsening',
          by: 'NHS partner',
          why: 'We moved the checks to the high street and will know by the next meeting whether that helps.',
        },
        {
          meeting: 'latest',
          level: 'red',
          confidence: 70,
          direction: 'worsening',
          by: 'NHS partner',
          why: 'Healthy years stand still and the gap with them. What we do now will not close it: the board must choose what else.',
        },
        {
          meeting: 'latest',
          individual: true,
          level: 'amber',
          confidence: 50,
          direction: 'improving',
          by: 'Voluntary sector partner',
          why: 'In the two areas where neighbours invite neighbours, people do come. I would give it another half-year.',
        },
        {
          meeting: 'latest',
          individual: true,
          level: 'red',
          confidence: 85,
          direction: 'worsening',
          by: 'City Council',
          why: 'Damp homes and low pay undo what the checks do.',
        },
      ],
    },
    {
      title: 'Moving every day is easy and normal',
      narrative:
        'Walking, cycling, swimming, dancing: whatever people enjoy enough to keep doing. The seafront is free, and not everybody feels it is for them.',
      lead: 'Voluntary sector partner',
      dueInYears: 3,
      tags: ['levelling-up-2022/mission-7', 'levelling-up-2022/mission-9', 'six-capitals/human'],
      links: [
        {
          indicatorId: 'adult-obesity-prevalence',
          why: 'Not the same as being active, and the closest figure that is published every year for our city.',
          control: 'influence',
        },
        {
          indicatorId: 'obese-children-year-6',
          why: 'Children who are active at eleven mostly stay so.',
          control: 'shared',
        },
        {
          indicatorId: 'sports-facilities',
          why: 'Somewhere to go, close by.',
          control: 'direct',
        },
      ],
      ratings: [
        {
          meeting: 'first',
          level: 'red',
          confidence: 70,
          direction: 'steady',
          by: 'Voluntary sector partner',
          why: 'We had clubs and courses, and no plan for those who never join one.',
        },
        {
          meeting: 'second',
          level: 'amber',
          confidence: 65,
          direction: 'improving',
          by: 'Voluntary sector partner',
          why: 'Walking groups began in four areas, led by people from there.',
        },
        {
          meeting: 'fourth',
          level: 'amber',
          confidence: 75,
          direction: 'steady',
          by: 'Voluntary sector partner',
          why: 'The groups go on. We do not reach men who work shifts.',
        },
        {
          meeting: 'latest',
          level: 'amber',
          confidence: 80,
          direction: 'steady',
          by: 'Voluntary sector partner',
          why: 'Steady, and we know what is in the way: the times at which halls are open.',
        },
      ],
    },
    {
      title: 'Children start school ready to learn',
      narrative:
        'What happens before five shapes the rest. Families meet help early, in one place, from people who talk to each other.',
      lead: 'City Council',
      dueInYears: 2,
      tags: ['local-outcomes-2026/best-start-in-life', 'levelling-up-2022/mission-5', 'six-capitals/human'],
      links: [
        {
          indicatorId: 'early-years-good-level-of-development',
          why: 'The broadest view of how children do at five.',
          control: 'shared',
        },
        {
          indicatorId: 'early-years-communication-language',
          why: 'Talking comes first; most other things follow from it.',
          control: 'shared',
        },
        {
          indicatorId: 'obese-children-reception',
          why: 'A sign of how families with little money fare.',
          control: 'influence',
        },
      ],
      ratings: [
        {
          meeting: 'second',
          level: 'amber',
          confidence: 60,
          direction: 'improving',
          by: 'City Council',
          why: 'The first family centre opened.',
        },
        {
          meeting: 'third',
          level: 'amber',
          confidence: 60,
          direction: 'steady',
          by: 'City Council',
          why: 'A good first year; the second centre is late.',
        },
        {
          meeting: 'latest',
          level: 'red',
          confidence: 60,
          direction: 'worsening',
          by: 'City Council',
          why: 'The city’s figures rise, and children with free school meals fall further behind. On average we do well and for them we do not, so we call it Red.',
        },
      ],
    },
  ],
};
