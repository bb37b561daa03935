/** Confidence thresholds at which precision and recall are shown. */
export const thresholds = [0.3, 0.5, 0.6, 0.7, 0.8] as const;
