/** What a rule looks for in published numbers. Apart from the tables, because the console reads it too. */
export const alertKinds = ['spike', 'drop', 'override-rate'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Where a tool is in the company's own review. */
export const siteReviewStates = ['new', 'in-review', 'decided'] as const;
export type SiteReviewState = (typeof siteReviewStates)[number];

/** What the company has agreed with the provider about its data. */
export const dataTerms = ['unknown', 'none', 'no-training', 'processing-agreement'] as const;
export type DataTerms = (typeof dataTerms)[number];
