/**
 * The five questions of the one intake path, in their order: the outcome and its metric, the sources of data, the risk
 * for customers, the human fallback, the owner after launch.
 */
export const useCaseQuestions = ['outcome', 'data', 'risk', 'fallback', 'owner'] as const;
export type UseCaseQuestion = (typeof useCaseQuestions)[number];
