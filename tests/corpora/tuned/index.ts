import type { Template } from '../corpus';
import { benignEnglish } from './benign/english';
import { sensitiveEnglish } from './sensitive/english';
import { sensitiveGenerated } from './sensitive/generated';

/** The split that may be looked at while the detector is made better. */
export const tunedTemplates: readonly Template[] = [...benignEnglish, ...sensitiveEnglish, ...sensitiveGenerated];
