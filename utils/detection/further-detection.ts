import type { Further } from './further';
import { furtherRules } from './rules/further-rules';
import { markerAt } from './structures/confidential-marker';
import { findCredentials } from './structures/credentials';
import { findCustomerTables } from './structures/find-tables';
import { findSourceCode } from './structures/source-code';

/** Rules of numbers and keys, tables, source code and markings. */
export const furtherDetection: Further = {
  rules: furtherRules,
  findCredentials,
  findCustomerTables,
  findSourceCode,
  markerAt,
};
