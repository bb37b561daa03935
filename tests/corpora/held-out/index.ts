import type { Template } from '../corpus';
import { benignEnglish } from './benign/english';
import { sensitiveEnglish } from './sensitive/english';

/** The split that nobody looks at while the detector is worked on. */
export const heldOutTemplates: readonly Template[] = [...benignEnglish, ...sensitiveEnglish];
