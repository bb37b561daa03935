import { words } from './words';

/** Words that name numbers of patients, insured persons and those who treat them. */
export const healthWords = {
  nhs: words(`nhs, chi number*, chi no*`),
  medicare: words(`medicare*, mbi, beneficiary*, hicn`),
  npi: words(`npi, national provider*, provider id*`),
  dea: words(`dea, prescriber*`),
  medicalRecord: words(`
    mrn, medical record*, patient id*, patient no*, patient number*, patient #*, patientid*, hospital number*,
    hospital no*, chart number*, chart no*, health record*, patientennummer*, patienten nr*, patientennr*,
    patienten id*, fallnummer*, fall nr*, krankenakte*, aktenzeichen der klinik*, numéro de patient*, n° patient*,
    numéro de dossier médical*, dossier médical*, dossier patient*, ipp, historia clínica*, historia clinica*,
    n.º de historia*, nhc, número de paciente*, id de paciente*, expediente clínico*, expediente médico*,
    cartella clinica*, numero paziente*, id paziente*, prontuário*, prontuario*, número do paciente*,
    número do utente*, patiëntnummer*, patientnummer*, patiënt id*, patient nr*, medisch dossier*, journalnummer*,
    potilasnumero*, numer pacjenta*, numer historii choroby*, nr pacjenta*, číslo pacienta*, номер карты пациента*,
    медицинская карта*, история болезни*, номер пациента*, カルテ番号*, 患者番号*, 患者id*, 診察券番号*, 病历号*, 病歷號*, 住院号*, 患者编号*,
    门诊号*, 환자번호*, 환자 번호*, 등록번호*, hasta no*, protokol no*, رقم المريض*, رقم الملف الطبي*
  `),
  healthInsurance: words(`
    health insurance*, medical insurance*, member id*, insurance member*, health plan*, insurance id*,
    insurance card*, subscriber id*, ehic*, medicaid*, health card*, health number*, krankenversicher*, kvnr,
    kv nummer*, kv nr*, versichertennummer*, versicherten nr*, versichertennr*, krankenkasse*, gesundheitskarte*, egk,
    gkv, assurance maladie*, carte vitale*, mutuelle*, numéro d'assuré*, n° d'assuré*, n° assuré*, carte d'assuré*,
    tarjeta sanitaria*, cip, seguro médico*, seguro de salud*, número de afiliado*, obra social*, tessera sanitaria*,
    tessera team*, numero team*, número de utente*, nº de utente*, n.º de utente*, número sns*, cartão de saúde*, plano de saúde*, cns,
    cartão nacional de saúde*, carteirinha*, zorgverzekering*, zorgpas*, verzekerdennummer*, zorgpolis*, mutualiteit*,
    sjukförsäkring*, sygesikring*, ubezpieczeni*, numer ubezpieczenia*, zdravotní pojištění*, číslo pojištěnce*, омс,
    полис*, медицинский полис*, 保険証*, 健康保険*, 被保険者*, 医保*, 医疗保险*, 社保*, 건강보험*, sağlık sigorta*, bpjs*, التأمين الصحي*
  `),
  germanHealth: words(`
    krankenvers*, kvnr, kv nummer*, kv nr*, krankenkasse*, gesundheitskarte*, egk, gkv, versichert*, aok, barmer,
    patient*, health insurance*
  `),
  canadianHealth: words(
    `ohip*, health card*, ramq*, phn, personal health number*, carecard*, care card*, hcn, assurance maladie*, carte soleil*, ahcip*, msp, health number*`,
  ),
  nhi: words(`nhi, national health index*`),
};
