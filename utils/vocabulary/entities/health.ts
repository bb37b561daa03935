import type { EntityWords } from './words';

/** A kind of number of a patient or an insured person. */
const health = (placeholder: string, one: string, many = `${one}s`): EntityWords => ({
  family: 'health',
  placeholder,
  one,
  many,
});

export const healthEntities = {
  UK_NHS: health('NHS', 'NHS number'),
  US_MBI: health('MBI', 'US Medicare number'),
  MEDICAL_LICENSE: health('MEDICAL_LICENSE', 'number of a medical licence', 'numbers of medical licences'),
  MEDICAL_RECORD_NUMBER: health('MRN', 'patient number'),
  HEALTH_INSURANCE_NUMBER: health('INSURANCE', 'health insurance number'),
  DE_HEALTH_INSURANCE: health('KVNR', 'German health insurance number'),
  CA_HEALTH_CARD: health('CA_HEALTH_CARD', 'Canadian health card number'),
  AU_MEDICARE: health('AU_MEDICARE', 'Australian Medicare number'),
  NZ_NHI: health('NHI', 'New Zealand NHI number'),
} as const satisfies Record<string, EntityWords>;
