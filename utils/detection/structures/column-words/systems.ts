import type { ColumnWords } from './kinds';

/**
 * Columns as systems call them in their exports: SAP (KNA1, PA0002, ADRC), Salesforce, HubSpot, Dynamics, Google and
 * Outlook contacts, LDAP (RFC 4519, RFC 2798), vCard (RFC 6350), schema.org, Active Directory, Stripe, Mailchimp.
 */
export const systems: ColumnWords = {
  email: 'smtp addr, emailaddress1, emailaddress2, email1 address, userprincipalname, upn, smtp address',
  phone:
    'telf1, telf2, telfx, telnr, telephone1, telephone2, mobilephone, telephonenumber, homephone, tel1, handynr, hs calculated phone number',
  given: 'vorna, givenname, namev, fst nm, f name, firstnm, gvn nm',
  family: 'nachn, sn, lst nm, l name, lastnm, nachnm',
  person: 'cn, fn, ename, displayname, fullname, personname, name org1 contact, file as, cust nm, custname, kundename',
  name: 'name1, name2',
  birth: 'gbdat, bday, birthdt, dateofbirth, gebdt, dt of birth, birthdate',
  address: 'stras, pstlz, street1, postalcode, post code1, adr, line1, line2, addr, addr1, addr2',
  place: 'ort01, city1, l',
  bank: 'bankn, acct num, account num, acctno',
  card: 'ccnum, card pan, cardnumber',
  personalId: 'stcd1, stcd2, perid, tax id 1, govt id, national identifier, nat id, socialsecuritynumber',
  private: 'ansal, bet01, annual comp, base pay, dx, dx code, diag, icd10, icd code, comp rate',
  about:
    'kunnr, pernr, contactid, gesch, anred, gendercode, memberrating, optin time, confirm time, recordid, hs object id, lifecycle stage, contact owner, kdnr, crm id, mrn id, custid, custno, client no, clientid, leadsource, delinquent',
  company: 'accountname, org name, organization name',
  figure:
    'matnr, ean11, vbeln, ekgrp, netwr, menge, campaignid, adsetid, adid, gclid, fbclid, utmid, created utc, avg cpc, avg position',
  goods: 'maktx, handle, option1 name, image src, body html, matl desc',
};
