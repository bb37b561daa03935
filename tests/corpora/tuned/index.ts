import type { Template } from '../corpus';
import { benignEastern } from './benign/eastern';
import { benignEnglish } from './benign/english';
import { benignGerman } from './benign/german';
import { benignNorthern } from './benign/northern';
import { benignNotices } from './benign/notices';
import { benignRomance } from './benign/romance';
import { sensitiveEastern } from './sensitive/eastern';
import { sensitiveEnglish } from './sensitive/english';
import { sensitiveGenerated } from './sensitive/generated';
import { sensitiveGerman } from './sensitive/german';
import { sensitiveLives } from './sensitive/lives';
import { sensitiveNorthern } from './sensitive/northern';
import { sensitiveRomance } from './sensitive/romance';

/** The split that may be looked at while the detector is made better. */
export const tunedTemplates: readonly Template[] = [
  ...benignEnglish,
  ...benignGerman,
  ...benignRomance,
  ...benignNorthern,
  ...benignEastern,
  ...benignNotices,
  ...sensitiveEnglish,
  ...sensitiveGerman,
  ...sensitiveRomance,
  ...sensitiveNorthern,
  ...sensitiveEastern,
  ...sensitiveLives,
  ...sensitiveGenerated,
];
