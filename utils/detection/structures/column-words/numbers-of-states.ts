import type { ColumnWords } from './kinds';

/** What states, insurers and registers call their numbers, as it stands over a column. Words that mean other things too are left out. */
export const numbersOfStates: ColumnWords = {
  personalId: [
    'us passport, uk passport, national passport, ein, federal tax id, employer identification number, individual taxpayer identification number',
    'taxpayer id, taxpayer identification number, driver number, license no, licence no, driving license, dl number, dl no, voter id, voter id card, epic number, nino number',
    'utr, unique taxpayer reference, nhs, hospital number, patient id, chi number, pps no, personal public service number, medicare, medicare card, mbi',
    'medicare beneficiary identifier, insurance id, insurance member id, insurance no, policy no, ohip, ohip number, health card, health card number, ontario health card, nhi, ird, nin',
    'national identification number, national identity card, identity card, id card, residence permit, nas, numéro d assurance sociale',
    'steuerliche identifikationsnummer, stnr, st nr, steuernr, rentenversicherungsnummer, rvnr, versicherungsnummer, personalausweis, personalausweisnr, reisepass, reisepassnr, krankenkassennummer, patientennummer, ahvn13, ahv',
    'numéro ss, numéro avs, no avs, avs, spi, numéro fiscal de référence, cni, cni n, carte nationale d identité, registre national, numéro national, numéro de dossier médical, matricule national, numéro de matricule, inami',
    'número de seguridad social, seguridad social, nuss, naf, nss, pasaporte, clave única de registro de población, registro federal de contribuyentes, imss, no imss, cuit, ruc, cédula de ciudadanía, cédula de identidad, carnet de conducir, historia clínica',
    'nie número, número de identidad de extranjero, cod fisc, c f, carta identità, segurança social, niss, número da segurança social, cnh, carteira de habilitação, título de eleitor, número de utente',
    'insz, rrn, identiteitskaart, polisnummer, fødselsnr, kennitala, egn, егн, oib, emšo, jmbg, davčna številka, isikukood, isikukoodi, asmens kodas, personas kods, inn, snils, ідентифікаційний код, иин, жсн, iin, инн физлица',
    'αφμ, afm, αμκα, amka, tckn, tc kimlik numarası, kimlik numarası, uidai, आधार संख्या, hkid, hong kong id, 香港身份證, 統一編號, 身分證字號, my number, マイナンバー, 주민번호, mykad, ic number, no kp, kad pengenalan',
    'thai id, เลขบัตรประชาชน, เลขประจำตัวประชาชน, nik, ktp, no ktp, philsys, philid, psn, pcn, cccd, số cccd, căn cước, căn cước công dân, số căn cước, cmnd, cnic, nic, nic no',
    'sa id, south african id, rsa id, תעודת זהות, ת ז, teudat zehut, מספר זהות, emirates id, رقم الهوية, الهوية الوطنية, رقم الإقامة, iqama, الرقم القومي, ghana card, kra pin, کد ملی, شماره ملی, civil id, الرقم المدني',
  ].join(', '),
  company: [
    'partita iva, p iva, piva, siren, siret, n siren, organisationsnummer, org nr, orgnr, organisasjonsnummer, cvr, regon, nr regon, cnpj, abn, acn, gstin, gst no, vat number, vat no, vat id, vat',
    'ust id, ust idnr, ustid, mwst nr, uid nummer, btw nummer, kvk, kvk nummer, nif empresa, registration number, company number, company no, handelsregister, ičo, dič, y tunnus, огрн, кпп, duns, lei',
  ].join(', '),
};
