import { shippedTemplates, type Template, type TemplateLanguage } from '@/utils/templates';
import type { Aspect } from '../intakes';
import { type UseCase, useCaseSchema } from '../use-case';

/** What stands before every name of the worked example, so that nobody takes it for real. */
const sampleWords: Record<TemplateLanguage, string> = {
  en: 'Sample: ',
  de: 'Beispiel: ',
  fr: 'Exemple : ',
  es: 'Ejemplo: ',
  ja: 'サンプル: ',
  ar: 'مثال: ',
};

/** The demo accounts by what they do here. */
export const people = { author: 'mia', reviewer: 'ravi', lead: 'lena', admin: 'adam' } as const;

const dayMs = 86_400_000;

/** A shipped template under a name of the example, in two versions: the second one is a line longer. */
function versionsOf(shipped: string, id: string, line: string): [Template, Template] {
  const template = shippedTemplates().find((one) => one.id === shipped);
  if (template === undefined) throw new Error('no such template');
  const languages = Object.fromEntries(
    Object.entries(template.languages ?? {}).map(([language, variant]) => [
      language,
      { ...variant, title: `${sampleWords[language as TemplateLanguage]}${variant.title}` },
    ]),
  );
  const first = { ...template, id, version: 1, title: `${sampleWords.en}${template.title}`, languages };
  return [first, { ...first, version: 2, system: [template.system, line].filter((part) => part !== '').join('\n') }];
}

/** A use case of the example: its terms, its templates, and what a month brought. */
export interface SampleUseCase {
  useCase: UseCase;
  templates: { template: Template; state: 'draft' | 'live' | 'deprecated' }[];
  /** `id@version` that ran. */
  ran: string;
  model: string;
  /** Per working day. */
  perDay: { runs: number; ratings: number; ratingSum: number; timed: number; minutes: number; tokens: number };
  /** So many working days, the last one yesterday or the day before. */
  days: number;
}

/**
 * One use case per lane. What production and oversight are pinned to is the model that answers here.
 *
 * @param model by its name at the upstream
 */
export function sampleUseCases(nowMs: number, model: string): SampleUseCase[] {
  const until = new Date(nowMs + 60 * dayMs).toISOString();
  const summary = versionsOf('content-summary', 'sample-summary', 'Write for people who read on their phone.');
  const faq = versionsOf('faq-answer', 'sample-faq', 'Where the source names a page, name it at the end.');
  const reply = versionsOf('support-reply', 'sample-reply', 'Write dates in full.');
  const base = { owner: people.lead, costPerMillionTokens: 4 };
  const cases: Omit<SampleUseCase, 'model'>[] = [
    {
      useCase: useCaseSchema.parse({
        ...base,
        id: 'sample-summary',
        name: 'Sample: product texts in short',
        description: 'Worked example, experiment lane. Three runs and a sign-off are missing until it may be promoted.',
        lane: 'experiment',
        experiment: { until, tokens: 500_000, dataSets: ['sample-products@2', 'sample-questions@1'] },
        criteria: { minRuns: 20, minRating: 4, minRatings: 5, maxViolations: 0, signOff: true, until },
        baseline: { minutesPerTask: 20, costPerTask: 14, responseMinutes: 120 },
        brandVoice: 'Northwind speaks plainly: short sentences, no superlatives, “you” and never “the customer”.',
      }),
      templates: [
        { template: summary[0], state: 'live' },
        { template: summary[1], state: 'draft' },
      ],
      ran: 'sample-summary@1',
      perDay: { runs: 1, ratings: 1, ratingSum: 4, timed: 1, minutes: 6, tokens: 1_900 },
      days: 17,
    },
    {
      useCase: useCaseSchema.parse({
        ...base,
        id: 'sample-faq',
        name: 'Sample: answers to frequent questions',
        description: 'Worked example, production lane. Pinned to one template and one model.',
        lane: 'production',
        pins: { template: 'sample-faq@2', model },
        baseline: { minutesPerTask: 15, costPerTask: 11, responseMinutes: 90 },
        workKinds: ['EMAIL_ADDRESS', 'PHONE_NUMBER'],
      }),
      templates: [
        { template: faq[0], state: 'deprecated' },
        { template: faq[1], state: 'live' },
      ],
      ran: 'sample-faq@2',
      perDay: { runs: 14, ratings: 5, ratingSum: 22, timed: 5, minutes: 21, tokens: 24_000 },
      days: 26,
    },
    {
      useCase: useCaseSchema.parse({
        ...base,
        id: 'sample-reply',
        name: 'Sample: replies to customers',
        description: 'Worked example, oversight lane. A reviewer reads every reply before anybody else does.',
        lane: 'oversight',
        approval: 'hold',
        class: { needsHumanReview: true },
        pins: { template: 'sample-reply@1', model },
        baseline: { minutesPerTask: 12, costPerTask: 9, responseMinutes: 240 },
        workKinds: ['EMAIL_ADDRESS', 'CUSTOMER_TABLE'],
      }),
      templates: [
        { template: reply[0], state: 'live' },
        { template: reply[1], state: 'draft' },
      ],
      ran: 'sample-reply@1',
      perDay: { runs: 4, ratings: 2, ratingSum: 9, timed: 2, minutes: 9, tokens: 8_200 },
      days: 26,
    },
  ];
  return cases.map((one) => ({ ...one, model }));
}

/** Approved material for the experiment lane: made up, versioned, owned, described. */
export const sampleDataSets = [
  {
    id: 'sample-products',
    version: 1,
    title: 'Sample: garden products',
    description: 'Six made-up products of Northwind with price and size, as CSV. For texts and tables.',
    text: 'product,price,size\nRaised bed Alder,129,120 x 80 cm\nCompost bin Birch,59,300 l\nRain barrel Cedar,89,200 l\nTrellis Dogwood,24,180 cm\nBird house Elm,19,20 x 28 cm\nGarden bench Fir,149,150 cm\n',
  },
  {
    id: 'sample-products',
    version: 2,
    title: 'Sample: garden products',
    description: 'The six products of version 1, now with the month from which on they are sold.',
    text: 'product,price,size,from\nRaised bed Alder,129,120 x 80 cm,March\nCompost bin Birch,59,300 l,all year\nRain barrel Cedar,89,200 l,April\nTrellis Dogwood,24,180 cm,April\nBird house Elm,19,20 x 28 cm,October\nGarden bench Fir,149,150 cm,May\n',
  },
  {
    id: 'sample-questions',
    version: 1,
    title: 'Sample: questions from the counter',
    description: 'Made-up questions that visitors ask about the products. No question is of a person.',
    text: 'Does the raised bed need a fleece?\nCan the compost bin stand in the sun?\nHow is the rain barrel emptied before the first frost?\nDoes the bench have to be oiled every year?\n',
  },
] as const;

interface SampleIntake {
  title: string;
  answers: Record<string, string>;
  state: 'in-review' | 'approved';
  verdicts: Partial<Record<Aspect, { by: string; note: string }>>;
}

const allFour = {
  value: { by: people.lead, note: 'Saves the shop half a day a week.' },
  sensitivity: { by: 'sofia', note: 'Only our own opening hours.' },
  effort: { by: people.admin, note: 'A template, nothing to build.' },
  governance: { by: people.reviewer, note: 'Sign-off before it is printed.' },
};

export const sampleIntakes: readonly SampleIntake[] = [
  {
    title: 'Sample: subject lines for the spring letter',
    answers: {
      outcome:
        'Five subject lines to choose from in five minutes instead of thirty; measured by the share that opens it.',
      data: 'The text of the letter. No list of receivers.',
      risk: 'A line could promise a discount that there is none of.',
      fallback: 'The editor writes the lines, as before.',
      owner: 'The lead of the newsletter.',
    },
    state: 'in-review',
    verdicts: { value: allFour.value, effort: allFour.effort },
  },
  {
    title: 'Sample: notices for the shop door',
    answers: {
      outcome: 'A notice is up within an hour of a change of hours; measured by the time from change to notice.',
      data: 'Opening hours and the name of the shop.',
      risk: 'A wrong hour brings somebody in vain.',
      fallback: 'The shift lead writes it by hand.',
      owner: 'The shift lead.',
    },
    state: 'approved',
    verdicts: allFour,
  },
];

/** What a reviewer finds in the queue. Nobody’s data: the customer is made up and has no name. */
export const heldReply = {
  question: 'My garden bench came with a broken leg. The order is a week old. What happens now?',
  answer:
    'Thank you for telling us. A leg that is broken on arrival is ours to mend: we send you a new leg and the screws this week, free of charge. Please keep the old leg until the new one is there. If the bench wobbles after that, we fetch it and send another.',
};
