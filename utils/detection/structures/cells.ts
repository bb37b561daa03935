import type { EntityType } from '@/utils/vocabulary';

/**
 * What the cells of a column of a kind look like. Looser than the rules, because the heading has already said what
 * they are; still strict enough to leave a wrong heading alone.
 */
export const cellForms: Partial<Record<EntityType, RegExp>> = {
  PERSON: /^(?=.{2,60}$)[\p{L}\p{M}][\p{L}\p{M}.'’ ,()-]*$/u,
  PHONE_NUMBER: /^(?=(?:\D*\d){6,15}\D*$)[+(]?[\d][\d ()./-]{5,24}$/,
  LOCATION: /^(?=.{2,120}$)[\p{L}\p{M}\d][^@<>{}]*$/u,
  DATE_OF_BIRTH: /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:[T ]00:00(?::00)?)?$/,
  PASSWORD: /^\S{6,64}$/,
};

/** Two to four words with capitals: what a column without a heading must look like to be taken for names. */
export const fullNameForm =
  /^\p{Lu}[\p{L}\p{M}'’.-]+(?: (?:von|van|der|den|de|del|della|di|da|dos|la|le|bin|al|zu|ter)){0,2}(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

/** A phone number that is one without a heading: international, or with a trunk zero or an area code in brackets. */
export const surePhoneForm = /^(?=(?:\D*\d){9,15}\D*$)(?:\+|\(|0)[\d ()./-]{8,24}$/;
