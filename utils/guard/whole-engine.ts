import {
  companyDetection,
  countByType,
  exactQuestions,
  hasExactQuestions,
  hashKey,
  joinedPieces,
  keptPiece,
  keyedHash,
  numberEnds,
  scanInPage,
  scanPageInSlices,
  wholeOf,
  withExactMatches,
} from '@/utils/detection';
import { emptyVault, replace, restore } from '@/utils/placeholders';
import { decide } from '@/utils/policy';
import type { Words } from '@/utils/vocabulary';
import type { Engine } from './engine';
import { explain } from './explain';

/** The engine with all its parts, which explains in the words of a language. */
export const wholeEngine = (words: Words): Engine => ({
  scan: scanInPage,
  scanInSlices: scanPageInSlices,
  countByType,
  companyDetection,
  exactQuestions,
  hasExactQuestions,
  withExactMatches,
  numberEnds,
  keptPiece,
  joinedPieces,
  wholeOf,
  hashKey,
  keyedHash,
  decide,
  explain: (verdict, findings, circumstances) => explain(verdict, findings, circumstances, words),
  replace,
  restore,
  emptyVault,
});
