import type { Template } from '../corpus';
import { benignEastern } from './benign/eastern';
import { benignEnglish } from './benign/english';
import { benignGerman } from './benign/german';
import { benignLookalikes } from './benign/lookalikes';
import { benignMore } from './benign/more';
import { benignNorthern } from './benign/northern';
import { benignRomance } from './benign/romance';
import { sensitiveCatalogue } from './sensitive/catalogue';
import { sensitiveEastern } from './sensitive/eastern';
import { sensitiveEnglish } from './sensitive/english';
import { sensitiveGerman } from './sensitive/german';
import { sensitiveLists } from './sensitive/lists';
import { sensitiveNorthern } from './sensitive/northern';
import { sensitivePapers } from './sensitive/papers';
import { sensitiveRomance } from './sensitive/romance';

/** The split that nobody looks at while the detector is worked on. */
export const heldOutTemplates: readonly Template[] = [
  ...benignEnglish,
  ...benignGerman,
  ...benignRomance,
  ...benignNorthern,
  ...benignEastern,
  ...benignLookalikes,
  ...benignMore,
  ...sensitiveEnglish,
  ...sensitiveGerman,
  ...sensitiveRomance,
  ...sensitiveNorthern,
  ...sensitiveEastern,
  ...sensitivePapers,
  ...sensitiveLists,
  ...sensitiveCatalogue,
];
