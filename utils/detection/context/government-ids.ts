import { words } from './words';

/** Words that name numbers which a state gives. */
export const governmentIdsWords = {
  socialSecurity: words(`
    ssn*, social, soc sec*, ss number, ss#, taxpayer*, tin, itin
  `),
  itin: words(`itin*, individual taxpayer*, taxpayer id*, tin, tax id*`),
  ein: words(`ein, fein, employer id*, federal tax id*, federal id, tax id*, irs number`),
  germanTax: words(`
    steuer id*, steuerid*, identifikationsnummer*, idnr, id nr, steuerliche*, steuernummer*, steuer nr, tin, tax id*,
    tax number*
  `),
  germanTaxNumber: words(`steuernummer*, steuer nr, st nr, stnr, st. nr, steuernr*`),
  pension: words(`
    rv nummer*, rvnr, sv nummer*, svnr, sv nr, sozialvers*, rentenvers*, versicherungsnummer*, pension insurance*,
    social security*, social insurance*, svnummer*, versicherungsnr*
  `),
  identityCard: words(`
    id card*, identity card*, national id*, identity number*, identity no*, id document*, citizen id*, citizen card*,
    personal id*, personal number*, personal code*, government id*, resident id*, residence permit*, personalausweis*,
    ausweis*, identitätskarte*, carte d'identité*, carte d’identité*, carte nationale*, cni, documento de identidad*,
    documento nacional*, cédula*, cedula*, carta d'identità*, carta d’identità*, carta identità*,
    documento di identità*, cartão de cidadão*, cartao de cidadao*, bilhete de identidade*, carteira de identidade*,
    rg, identiteitskaart*, identiteitsbewijs*, id kaart*, rijksregister*, legitimation*, id kort*, henkilökortti*,
    dowodu osobistego*, nr dowodu*, dowód*, občanský průkaz*, občanského průkazu*, občiansky preukaz*, személyi*,
    carte de identitate*, лична карта*, ličn*, osobna iskaznica*, osobne iskaznice*, osebna izkaznica*, ταυτότητα*,
    kimlik*, удостоверение личности*, 身份证*, 身分證*, 身份證*, 身分証*, 신분증*, 주민등록*, ktp, nik, mykad*, chứng minh*,
    căn cước*, cmnd, cccd, บัตรประชาชน*, เลขประจำตัว*, เลขบัตร*, תעודת זהות*, ת.ז*, ת"ז*, מספר זהות*, هوية*, الهوية*,
    رقم قومي*, الرقم القومي*, بطاقة*, کد ملی*, شماره ملی*, आधार*
  `),
  taxNumber: words(`
    tax id*, tax number*, tax no*, taxpayer*, tin, tax file*, tax ref*, steuernummer*, numéro fiscal*,
    identifiant fiscal*, nif, nit, rut, cif, rfc, cuit, cuil, ruc, identificación fiscal*, identificación tributaria*,
    número fiscal*, codice fiscale*, contribuinte*, fiscaal nummer*, btw*, skattenummer*, numer podatkowy*, nip,
    daňové*, adószám*, adóazonosító*, cod fiscal*, данъчен*, porezni*, davčna*, αφμ, vergi*, инн, ипн, іпн, налогов*,
    税号*, 納稅*, npwp*, mã số thuế*, ภาษี*, ח.פ*, vat
  `),
  passport: words(`
    passport*, reisepass*, reisepaß*, passnummer*, pass nr*, passeport*, passaporto*, passaporte*, paspoort*,
    pasport*, passnr*, passi*, vegabréf*, paszport*, cestovní pas*, číslo pasu*, cestovný pas*, útlevél*, pașaport*,
    pasaport*, паспорт*, putovnic*, pasoš*, potni list*, potnega lista*, διαβατήριο*, διαβατηρίου*, pass no*, パスポート*,
    旅券*, 护照*, 護照*, 여권*, paspor, hộ chiếu*, หนังสือเดินทาง*, דרכון*, جواز*, گذرنامه*, पासपोर्ट*, travel document*,
    reisedokument*, document de voyage*
  `),
  usLicense: words(`
    driver’s license*, driver lic*, driver's lic*, drivers lic*, driver s lic*, driving license*, dln, dl
  `),
  italianLicense: words(`patente*`),
  spanishPassport: words(`pasaporte*`),
  italianPassport: words(`passaporto*`),
  usPassport: words(`passport*`),
  ukPassport: words(`uk passport*, british passport*, hm passport*, hmpo*, gbr passport*`),
  driverLicense: words(`
    driver’s license*, driver’s licence*, driving license*, driving licence*, driver lic*, driver's lic*,
    drivers lic*, driving permit*, dln, dl, führerschein*, fuehrerschein*, führerausweis*, permis de conduire*,
    n° de permis*, numéro de permis*, permiso de conducir*, carnet de conducir*, licencia de conducir*,
    licencia de manejo*, licencia de conductor*, patente di guida*, carta de condução*, carta de conducao*,
    carteira de motorista*, cnh, habilitação*, rijbewijs*, körkort*, førerkort*,
    kørekort*, ajokortti*, prawo jazdy*, prawa jazdy*, řidičsk*, vodičsk*, jogosítvány*, permis auto*, vozačk*,
    vozniško*, δίπλωμα οδήγησης*, ehliyet*, водительск*, 운전면허*, 運転免許*, 驾驶证*, 驾照*, sim a, sim c, driver id*
  `),
  sin: words(`sin, s.i.n*, social insurance*, n.a.s, nas, assurance sociale*`),
  mexicanId: words(
    `curp*, rfc*, clave única*, clave unica*, registro federal*, sat, nss, imss*, seguro social*, seguridad social*`,
  ),
  nino: words(`nino, ni number*, ni no*, national insurance*, nin, n.i*`),
  utr: words(`utr*, unique taxpayer*, self assessment*, tax ref*`),
  pps: words(`pps*, personal public service*, upsp*`),
  svnr: words(`
    svnr*, sv nr*, sv nummer*, versicherungsnummer*, sozialvers*, vsnr*, e card*, social security*, social insurance*,
    ahv*, avs*, oasi*, nss
  `),
  spanishId: words(`
    dni*, nif*, nie, cif*, documento*, identidad*, identificación*, fiscal*, titular*
  `),
  spanishSocialSecurity: words(`seguridad social*, nuss*, naf, nss*, afiliación*, n.º ss, nº ss`),
  frenchSocialSecurity: words(`
    securite sociale*, sécu*, nir, insee*, n° ss, assuré*, carte vitale*, immatriculation*
  `),
  frenchTax: words(
    `numéro fiscal*, numero fiscal*, n° fiscal*, spi, référence fiscale*, identifiant fiscal*, impôt*, impots*, tax id*, tax number*`,
  ),
  fiscalCode: words(`codice fiscale*, cod. fisc*, c.f*, cod fiscale*, cf, fiscal code*, tax code*`),
  partitaIva: words(`partita iva*, p.iva*, p. iva*, piva*, p iva*, vat*`),
  portugueseId: words(
    `nif*, contribuinte*, niss*, segurança social*, seguranca social*, cartão de cidadão*, cartao de cidadao*, cc, bi, nipc, identificação fiscal*, número fiscal*, nº fiscal, n.º fiscal, tax id*`,
  ),
  bsn: words(`bsn*, burgerservicenummer*, burger service nummer*, sofi*, citizen service*, persoonsnummer*`),
  belgianId: words(`
    rijksregister*, rrn*, insz*, niss*, registre national*, numéro national*, nationaal nummer*, national register*,
    nationalregister*, national number*, n° national*
  `),
  luxembourgId: words(`matricule*, cns*, luxembourg*, identification nationale*`),
  swedishId: words(
    `personnummer*, person nr*, personnr*, pnr, samordningsnummer*, personal identity*, personal number*, persnr*, organisationsnummer*, org nr*, orgnr*, org.nr*`,
  ),
  norwegianId: words(`fodselsnummer*, fnr, personnummer*, d nummer*, personnr*, fødsels*, national id*`),
  danishId: words(`cpr*, personnummer*, p nr, civil registration*`),
  finnishId: words(`hetu*, henkilötunnu*, sotu*, sosiaaliturvatunnus*, personbeteckning*, personal identity*`),
  icelandicId: words(`kennital*, kt, kennitölu*`),
  pesel: words(`pesel*`),
  nip: words(`nip*, numer identyfikacji*, regon*, vat*`),
  polishCard: words(`dowód*, dowodu*, dowodem*, paszport*, seria i numer*, id card*, identity card*`),
  rodneCislo: words(`rodné číslo*, rodne cislo*, rodného čísla*, rodným číslem*, r.č*, rč, rc, birth number*`),
  hungarianId: words(`adóazonosító*, adoazonosito*, taj*, adószám*, tax id*, személyi*`),
  cnp: words(`cnp*, cod numeric personal*, codul numeric*, c.n.p*`),
  egn: words(`егн*, egn*, единен граждански*, лнч*`),
  oib: words(`oib*, osobni identifikacijski*`),
  jmbg: words(
    `jmbg*, јмбг*, emšo*, emso*, matični broj*, maticni broj*, матични број*, matična številka*, единствен матичен*, ембг*, embg*, enotna matična*, jedinstveni matični*`,
  ),
  slovenianTax: words(`davčna*, davcna*, davčno*, id za ddv*`),
  balticId: words(`
    isikukood*, asmens kodas*, asmens kodo*, a.k*, a. k, personas kods*, personas kodu*, personas koda*, p.k*,
    personal code*, personal identification*, ik
  `),
  innSnils: words(
    `инн*, inn, снилс*, snils*, страховой номер*, идентификационный номер*, пенсионн*, налогоплательщик*`,
  ),
  russianPassport: words(`паспорт*, серия*, passport rf*, russian passport*, pasport*`),
  ukrainianTax: words(
    `рнокпп*, іпн*, ипн*, rnokpp*, ідентифікаційний*, реєстраційний номер*, податков*, облікової картки*`,
  ),
  kazakhId: words(`иин*, жсн*, iin`),
  greekId: words(`αφμ*, α.φ.μ*, afm*, αμκα*, α.μ.κ.α*, amka*, φορολογικού μητρώου*, ασφάλισης*`),
  turkishId: words(`tckn*, tc no*, tc numara*, t.c. no*, kimlik*`),
  cpf: words(`cpf*, cadastro de pessoa*, contribuinte*, cnpj*, cadastro nacional*`),
  cnh: words(`cnh*, habilitação*, habilitacao*, carteira de motorista*, carteira nacional*`),
  cuit: words(`cuit*, cuil*, clave única*, identificación tributaria*, afip*`),
  dni: words(`dni, d.n.i*, documento, l.e, libreta*`),
  rut: words(`rut*, run, r.u.t*, rol único*, rol unico*`),
  cedula: words(`
    cédula*, cedula*, c.c, cc, ci, c.i, tarjeta de identidad*, documento de identidad*, nit*, identificación*
  `),
  ruc: words(`ruc*, registro único*, registro unico*, sunat*`),
  aadhaar: words(`aadhaar*, aadhar*, adhaar*, adhar*, uidai*, uid, आधार*`),
  indianPan: words(`pan, permanent account*, पैन*, gstin*, gst`),
  voter: words(`voter*, epic, electoral*, election card*, मतदाता*`),
  indianLicense: words(`driving licence*, driving license*, driver*, dl`),
  chineseId: words(
    `身份证*, 身份號*, 证件号*, 公民身份*, 居民身份*, resident id*, id card*, chinese id*, national id*, prc id*`,
  ),
  hongKongId: words(`hkid*, 身份證*, hong kong id*, identity card*, id card*, id no*`),
  taiwanId: words(`身分證*, 身份證*, 統一編號*, 居留證*, national id*, id card*, taiwan*, roc id*`),
  myNumber: words(`マイナンバー*, 個人番号*, my number*, mynumber*, individual number*`),
  koreanId: words(
    `주민등록*, 주민번호*, 외국인등록*, rrn*, resident registration*, alien registration*, foreigner registration*`,
  ),
  nric: words(`nric*, fin, ic, identity card*, work permit*, s pass*, employment pass*`),
  myKad: words(`mykad*, ic, no. ic*, no ic*, nric*, kad pengenalan*, no. kp*, no kp*, k/p, identity card*`),
  thaiId: words(`เลขประจำตัว*, บัตรประชาชน*, เลขบัตร*, หมายเลขบัตร*, thai id*, national id*, id card*, citizen id*`),
  nik: words(`nik, ktp, nomor induk*, kartu tanda*, national id*`),
  philippineId: words(`sss*, tin, philhealth*, philsys*, philid*, pcn, psn, umid*, gsis*, pag ibig*, crn`),
  vietnameseId: words(`cccd*, căn cước*, cmnd*, chứng minh*, số định danh*, citizen id*, can cuoc*`),
  cnic: words(`cnic*, nic no*, nicop*, nadra*, شناختی کارڈ*, national identity*, id card*`),
  sriLankanId: words(`nic, national identity*`),
  tfn: words(`tfn, tfns, tax file*`),
  abn: words(`abn*, acn*, australian business*, australian company*`),
  ird: words(`ird*, inland revenue*, tax number*`),
  southAfricanId: words(`
    id number*, id no*, identity number*, identity no*, rsa id*, south african id*, sa id*, identiteitsnommer*, said
  `),
  israeliId: words(`תעודת זהות*, ת.ז*, ת"ז*, ת״ז*, מספר זהות*, ת. ז*, teudat zehut*, israeli id*, israel id*, t.z*`),
  emiratesId: words(`emirates id*, eid, uae id*, الهوية*, هوية*`),
  saudiId: words(`iqama*, saudi id*, national id*, absher*, هوية*, الهوية*, إقامة*, الإقامة*, السجل المدني*`),
  egyptianId: words(`الرقم القومي*, رقم قومي*, رقم البطاقة*, national id*, egypt*`),
  nigerianId: words(`nin, national identification number*, nimc*, bvn*, bank verification*`),
  kenyanId: words(`kra, pin certificate*`),
  iranianId: words(`کد ملی*, کدملی*, شماره ملی*, national code*, melli*`),
  kuwaitiId: words(`civil id*, الرقم المدني*, رقم مدني*, البطاقة المدنية*, qatar id*, qid`),
  vat: words(`
    vat, ust id*, ustid*, umsatzsteuer*, uid, tva, iva, btw*, moms*, alv*, dič, dph,
    áfa*, ddv, pvn, pvm, km number*, φπα*, mwst*, mehrwertsteuer*, partita iva*, p.iva*
  `),
  siren: words(`siren*, siret*`),
  /** Who a number belongs to, when it is not the writer's own company. */
  customer: words(`
    customer*, client*, kunde*, kundin*, mandant*, klient*, klant*, kund, asiakas*, freelancer*, contractor*,
    sole trader*, vendor*, supplier*, lieferant*, fournisseur*, proveedor*, fornitore*, fornecedor*, leverancier*,
    employee*, mitarbeiter*, salarié*, empleado*, auto entrepreneur*, autónomo*, libero professionista*, zzp*, 客户*,
    顧客*
  `),
  /** What stands before a number in the small print of a company. */
  companyForm: words(`
    gmbh, mbh, ag, kg, ohg, ug, e.k, e.v, se, ltd, limited, inc, incorporated, llc, llp, plc, pty, corp, corporation,
    sarl, sas, sasu, eurl, s.a, sa, srl, s.r.l, spa, s.p.a, s.l, sl, slu, lda, ltda, eireli, bv, b.v, nv, n.v, vof,
    oy, oyj, ab, as, a/s, aps, asa, sp. z o.o, sp.j, s.r.o, a.s, kft, zrt, d.o.o, doo, d.d, ood, eood, ооо, ооd, зао,
    pao, ao, pvt, private limited, sdn bhd, pte, k.k, kk, 株式会社, 有限公司, company, companies, co
  `),
  /** Headings and phrases of the small print; reaches far. */
  smallPrint: words(`
    impressum*, imprint*, handelsregister*, registergericht*, amtsgericht*, hrb, hra, geschäftsführ*, vertreten durch*, registered office*, registered in*, company registration*, registered company*, legal notice*,
    mentions légales*, rcs, siège social*, aviso legal*, inscrita en*, registro mercantil*, note legali*, sede legale*, capitale sociale*, capital social*, all rights reserved*, alle rechte vorbehalten*, tous droits réservés*,
    todos los derechos*, tutti i diritti*, todos os direitos*, copyright*, kvk*, krs, colofon*
  `),
};
