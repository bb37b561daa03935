import type { ColumnWords } from './kinds';

export const en: ColumnWords = {
  email: 'email, mail, email address, emails',
  phone: 'phone, phones, mobile, cellphone, contact number, contact no, fax, fax number, whatsapp, landline',
  given: 'first name, forename, first, middle name, preferred name, nickname',
  family: 'last name, surname, family name, last, maiden name',
  person:
    'legal name, contact name, contact person, key contact, primary contact, recipient name, shipping name, billing name, emergency contact, employee name, patient name, student name, cardholder, cardholder name, account holder, policyholder, donor, beneficiary, applicant, applicant name, candidate name, attendee name',
  name: 'name, names, contacts, person, recipient, sender, owner, account owner, assignee, from, to',
  customer:
    'customer, customer name, client name, member, member name, lead, lead name, subscriber, attendee, guest, buyer, buyer name, purchaser, passenger, passenger name, resident, prospect, employee, student',
  birth: 'dob, birthday, born',
  address: 'address, street, address1, address2, street name, house number, zip, po box',
  place: 'city, town, suburb, county, city state, residence, place of birth, locality',
  bank: 'iban, bank account, account number, account no, sort code, routing number, bank details',
  card: 'card no, debit card, cc number, card num, pan number',
  personalId:
    'ssn, social security, tin, itin, national id, nino, ni number, passport, driver license, drivers license, driving licence, id number, id card number, identity number, nhs number, nhs no, medical record number, mrn, medicare number, insurance number, policy number, aadhaar, pan, pan card, nric, tfn, tax file number, sin, pps number, ppsn, tax id',
  password: 'password, passwd, pwd, pin',
  ip: 'ip, ip address, last ip',
  private:
    'salary, wage, pay, bonus, diagnosis, diagnoses, condition, medication, treatment, ethnicity, disability, credit score, income, religion',
  about:
    'gender, salutation, marital status, nationality, job title, department, hire date, start date, last purchase, last order, last seen, last login, signup date, member since, opt in, consent, ltv, total spent, total orders, loyalty points, lead status, customer since, customer id',
  company: 'company, company name, organization, firm, account, employer, business name, vendor, vendor name, supplier',
  venue:
    'retailer, stockist, reseller, showroom, hours, store, store name, shop, branch, office, venue, location name, dealer, outlet, clinic, pharmacy, warehouse, headquarters, hq, hotel, museum, hotline, opening hours',
  figure:
    'sku, ean, ean code, gtin, upc, isbn, asin, mpn, barcode, part number, price, rrp, msrp, cost, amount, subtotal, quantity, qty, units, size, impressions, clicks, ctr, cpc, cpm, spend, conversions, conversion rate, views, sessions, users, bounce rate, revenue, sales, profit, margin, score, goals, rank, ranking, percent, share, order id, order number, invoice number, points, year, budget, timestamp, population',
  goods:
    'item, brand, category, colour, material, variant, campaign, ad group, ad name, channel, medium, source, keyword, keywords, query, search term, url, page, link, task, feature, file, metric, kpi, answer, album, song, track, movie, film, title, author, book, director, player, team, coach, driver, athlete, speaker, artist, country, speakers',
};
