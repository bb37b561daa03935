/** What a rule looks for in published numbers. Apart from the tables, because the console reads it too. */
export const alertKinds = ['spike', 'drop', 'override-rate'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Where a tool is in the company's own review. */
export type SiteReviewState = 'new' | 'in-review' | 'decided';

/** What the company has agreed with the provider about its data. */
export type DataTerms = 'unknown' | 'none' | 'no-training' | 'processing-agreement';
