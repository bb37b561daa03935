import type { ColumnWords } from './kinds';

export const en: ColumnWords = {
  email: 'email, mail, mailbox, email address, mail address, emails',
  phone: 'phone, phones, mobile, cellphone, contact number, contact no, fax, fax number, whatsapp, landline, msisdn',
  given: 'first name, forename, first, middle name, preferred name, nickname, christian name',
  family: 'last name, surname, family name, last, maiden name, second name',
  person:
    'legal name, contact name, contact person, key contact, primary contact, recipient name, ship to name, shipping name, billing name, next of kin, emergency contact, employee name, patient name, student name, cardholder, cardholder name, account holder, insured, policyholder, donor, donor name, guest name, tenant, tenant name, beneficiary, applicant, applicant name, candidate name, attendee name, spouse',
  name: 'name, names, contacts, person, recipient, sender, owner, account owner, assignee, from, to',
  customer:
    'customer, customer name, client name, member, member name, lead, lead name, subscriber, attendee, guest, buyer, buyer name, purchaser, passenger, passenger name, resident, shopper, prospect, consumer, user full name, worker',
  birth: 'dob, birthday, born',
  address:
    'address, street, address1, address2, street name, house number, zip, zip code, billing zip, shipping zip, po box',
  place: 'city, town, suburb, county, city state, residence, hometown, place of birth, locality',
  bank: 'iban, bank account, account number, account no, sort code, routing number, bank details',
  card: 'card no, debit card, cc number, card num, pan number',
  personalId:
    'ssn, social security, tin, itin, national id, nino, ni number, passport, driver license, drivers license, driving licence, id number, id card number, identity number, nhs number, nhs no, medical record number, mrn, medicare number, insurance number, policy number, aadhaar, pan, pan card, nric, tfn, tax file number, sin, pps number, ppsn',
  password: 'password, passwd, pwd, pin',
  ip: 'ip, ip address, last ip, signup ip, optin ip, confirm ip',
  private:
    'salary, wage, wages, compensation, pay, bonus, diagnosis, diagnoses, condition, medication, treatment, ethnicity, disability, sexual orientation, credit score, income, debt, icd',
  about:
    'gender, salutation, prefix, honorific, marital status, nationality, citizenship, job title, department, hire date, start date, last purchase, last order, last seen, last login, signup date, member since, opt in, consent, ltv, total spent, total orders, loyalty points, lead status, customer since, customer id, customer no, customer number, member id, employee id, employee number, patient id, accepts marketing, accepts email marketing',
  company:
    'company, company name, organization, firm, account, employer, business name, vendor, vendor name, supplier, supplier name, manufacturer, agency, publisher, school, university',
  venue:
    'store, store name, shop, branch, office, venue, location name, dealer, outlet, clinic, pharmacy, warehouse, headquarters, hq, hours, bank name, service, hotline',
  figure:
    'sku, ean, ean code, gtin, upc, isbn, asin, mpn, barcode, item number, product id, product code, article number, part number, price, rrp, msrp, cost, amount, subtotal, quantity, qty, units, size, impressions, clicks, ctr, cpc, cpm, spend, reach, conversions, conversion rate, views, sessions, users, bounce rate, volume, revenue, sales, profit, margin, score, goals, rank, ranking, percent, share, q1, q2, q3, q4, order id, order number, order no, invoice number, invoice no, transaction id, ticket id, tracking number, timestamp, version, status code, latitude, longitude, year, opens, open rate',
  goods:
    'item, brand, category, colour, material, variant, vendor sku, campaign, ad group, ad name, ad set name, channel, medium, source, utm content, keyword, keywords, query, search term, url, page, link, task, feature, file, metric, kpi, answer, album, song, track, movie, film, title, author, book, director, player, team, coach, driver, athlete, speaker, speakers, presenter, host, session, talk, event, country, state, language, continent, currency, recipe, key, value, string, slug',
};
