import {
  companyDetection,
  countByType,
  exactQuestions,
  hasExactQuestions,
  scan,
  scanInSlices,
  withExactMatches,
} from '@/utils/detection';
import { emptyVault, replace } from '@/utils/placeholders';
import { decide } from './decide';
import type { Engine } from './engine';
import { explain } from './explain';

/** The engine with all its parts. */
export const wholeEngine: Engine = {
  scan,
  scanInSlices,
  countByType,
  companyDetection,
  exactQuestions,
  hasExactQuestions,
  withExactMatches,
  decide,
  explain,
  replace,
  emptyVault,
};
