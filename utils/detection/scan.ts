import type { CompanyDetection } from './company';
import type { SliceOptions } from './draining';
import type { Finding } from './finding';
import { takeFurther } from './further';
import { furtherDetection } from './further-detection';
import { scanInPage, scanPageInSlices } from './scanning';

/**
 * Finds what is sensitive in a text, at once. Up to about a megabyte this is quick enough for a paste event.
 *
 * @param company what the company wants found beside the rules
 * @returns findings sorted by start, offsets in UTF-16 units of the text as given; entities do not overlap one another
 */
export function scan(text: string, company?: CompanyDetection): Finding[] {
  takeFurther(furtherDetection);
  return scanInPage(text, company);
}

/** The same findings as `scan`, with pauses in which a page can breathe. */
export function scanInSlices(
  text: string,
  options: SliceOptions & { company?: CompanyDetection | undefined } = {},
): Promise<Finding[]> {
  takeFurther(furtherDetection);
  return scanPageInSlices(text, options);
}
