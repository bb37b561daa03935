import type { ColumnWords } from './kinds';

export const fi: ColumnWords = {
  email: 'sähköposti, sähköpostiosoite, s posti',
  phone: 'puhelin, puhelinnumero, puh, puh nro, kännykkä, gsm numero',
  given: 'etunimi, etunimet, kutsumanimi',
  family: 'sukunimi',
  person: 'koko nimi, etu ja sukunimi, yhteyshenkilö, tilinomistaja, vakuutettu, hakija',
  name: 'nimi, vastaanottaja, lähettäjä, yhteystieto',
  customer:
    'asiakas, asiakkaan nimi, asiakasnimi, potilas, työntekijä, jäsen, osallistuja, vieras, oppilas, opiskelija, tilaaja, ostaja',
  birth: 'syntymäaika, syntymäpäivä, synt aika, syntynyt',
  address: 'osoite, katu, postinumero, postinro',
  place: 'kaupunki, paikkakunta, postitoimipaikka, kunta, kotipaikka, syntymäpaikka',
  bank: 'tilinumero, pankkitili',
  card: 'kortin numero, luottokortti, korttinumero',
  personalId: 'henkilötunnus, hetu, sosiaaliturvatunnus, passin numero, passi, ajokortti, kela kortti',
  password: 'salasana',
  ip: 'ip osoite',
  private: 'palkka, tulot, diagnoosi, hoito, lääkitys, siviilisääty, sairauspäivät, velka',
  about:
    'sukupuoli, ikä, kansalaisuus, ammatti, tehtävä, tehtävänimike, osasto, aloituspäivä, viimeisin ostos, asiakas alkaen, asiakasnumero, asiakasnro, jäsennumero, suostumus, henkilöstönumero',
  company: 'yritys, yrityksen nimi, organisaatio, työnantaja, toimittaja',
  venue: 'myymälä, kauppa, toimipiste, toimisto, hotelli, ravintola, apteekki, klinikka',
  figure:
    'tuotenumero, tuotekoodi, hinta, yksikköhinta, määrä, varasto, summa, yhteensä, klikkaukset, näytöt, kulut, kävijät, väkiluku',
  goods:
    'tuote, tuotenimi, tuotteen nimi, merkki, kampanja, kanava, avainsana, artisti, kirjailija, ohjaaja, näyttelijä, pelaaja, joukkue, puhuja, luento',
};

export const cs: ColumnWords = {
  email: 'emailová adresa, elektronická pošta',
  phone: 'telefonní číslo, číslo mobilu, telefónne číslo, pevná linka',
  given: 'jméno křestní, křestní jméno, krstné meno',
  family: 'příjmení, priezvisko',
  person:
    'jméno a příjmení, příjmení a jméno, celé jméno, meno a priezvisko, kontaktní osoba, kontaktná osoba, majitel účtu, pojištěnec, uchazeč',
  name: 'jméno, meno, příjemce, odesílatel, kontakt',
  customer:
    'zákazník, jméno zákazníka, název zákazníka, klient, zamestnanec, člen, účastník, host, žák, student, kupující, odběratel',
  birth: 'datum narození, dátum narodenia, narozen, nar, narozeniny',
  address: 'ulice, ulica, číslo popisné, čp, psč, poštovní směrovací číslo, bydliště',
  place: 'mesto, obec, místo narození',
  bank: 'číslo účtu, bankovní účet, bankovní spojení',
  card: 'číslo karty, kreditní karta',
  personalId:
    'rodné číslo, rč, číslo op, číslo občanského průkazu, občanský průkaz, číslo pasu, pas, řidičský průkaz, číslo pojištěnce',
  password: 'heslo',
  ip: 'ip adresa',
  private: 'plat, mzda, příjem, diagnóza, léčba, léky, rodinný stav, zdravotní pojišťovna',
  about:
    'pohlaví, věk, občanství, národnost, povolání, pozice, oddělení, datum nástupu, poslední nákup, zákazník od, číslo zákazníka, id zákazníka, členské číslo, osobní číslo, souhlas, oslovení',
  company: 'název firmy, společnost, organizace, zaměstnavatel, dodavatel',
  venue: 'prodejna, obchod, pobočka, kancelář, hotel, restaurace, lékárna, ordinace',
  figure:
    'číslo artiklu, kód produktu, cena, množství, počet, sklad, částka, celkem, kliknutí, zobrazení, náklady, návštěvy, obyvatel',
  goods:
    'produkt, název, výrobek, značka, kategorie, kampaň, klíčové slovo, umělec, autor, režisér, herec, hráč, tým, řečník, přednáška',
};

export const ro: ColumnWords = {
  email: 'poștă electronică',
  given: 'prenume',
  family: 'nume de familie',
  person: 'nume și prenume, nume complet, nume prenume, persoană de contact, titular cont',
  name: 'nume',
  customer: 'client, pacient, angajat, membru, participant, cumpărător, abonat',
  birth: 'data nașterii, data de naștere, născut la',
  address: 'adresa, strada, cod poștal, domiciliu',
  place: 'oraș, localitate, județ',
  bank: 'cont bancar, număr cont',
  personalId: 'cnp, cod numeric personal, serie ci, serie și număr ci, buletin, pașaport',
  private: 'salariu, venit, diagnostic, tratament, stare civilă',
  about: 'sex, vârstă, naționalitate, profesie, funcție, cod client',
  company: 'companie, furnizor',
  venue: 'magazin, sucursală, program',
  figure: 'preț, cantitate, stoc, cod produs, total, sumă, clicuri, afișări',
  goods: 'produs, denumire, categorie, culoare, campanie, țară, limbă, titlu, descriere',
};

export const hu: ColumnWords = {
  email: 'villámposta',
  phone: 'telefonszám, mobil, mobilszám',
  given: 'keresztnév, utónév',
  family: 'vezetéknév, családi név, leánykori név',
  person: 'teljes név, kapcsolattartó, ügyfél neve, számlatulajdonos',
  name: 'név, neve',
  customer: 'ügyfél, vevő, vásárló, vevő neve, páciens, beteg, munkavállaló, dolgozó, tag, résztvevő, vendég, tanuló',
  birth: 'születési dátum, születési idő, szül dátum, született',
  address: 'cím, lakcím, utca, irányítószám, irsz, házszám, szállítási cím, számlázási cím',
  place: 'város, település, születési hely, helység',
  bank: 'számlaszám',
  personalId: 'személyi szám, személyi igazolvány szám, adóazonosító, taj szám, taj, útlevélszám',
  private: 'fizetés, bér, bruttó bér, diagnózis, kezelés, családi állapot, jövedelem',
  about: 'nem, kor, életkor, állampolgárság, foglalkozás, beosztás, ügyfélszám, vevőkód',
  company: 'cég, cégnév, vállalat, beszállító, gyártó',
  venue: 'üzlet, bolt, fiók, nyitvatartás',
  figure: 'ár, egységár, mennyiség, darab, készlet, cikkszám, összeg, összesen, kattintás',
  goods: 'termék, terméknév, megnevezés, kategória, szín, kampány, ország, nyelv, leírás',
};

export const tr: ColumnWords = {
  email: 'eposta',
  phone: 'telefon, cep, cep telefonu, cep no, gsm no, cep numarası',
  given: 'ad, adı, isim, ilk ad',
  family: 'soyad, soyadı, soyisim',
  person:
    'ad soyad, adı soyadı, isim soyisim, tam ad, adı ve soyadı, ilgili kişi, irtibat kişisi, hesap sahibi, kart sahibi, sigortalı, aday',
  name: 'kişi, alıcı, gönderen, yetkili',
  customer:
    'müşteri, müşteri adı, müşteri ismi, hasta, hasta adı, çalışan, personel, üye, katılımcı, misafir, öğrenci, abone',
  birth: 'doğum tarihi, doğum günü, d tarihi',
  address: 'adres, ev adresi, sokak, cadde, posta kodu, mahalle, teslimat adresi, fatura adresi',
  place: 'şehir, il, ilçe, doğum yeri, semt',
  bank: 'hesap no, hesap numarası, banka hesabı',
  card: 'kart numarası, kart no, kredi kartı',
  personalId: 'tckn, tc no, kimlik no, kimlik numarası, ehliyet no, sgk no, vergi no',
  password: 'şifre, parola',
  ip: 'ip adresi',
  private: 'maaş, ücret, gelir, tanı, teşhis, tedavi, ilaç, medeni hali',
  about:
    'cinsiyet, yaş, uyruk, meslek, unvan, görev, departman, işe giriş tarihi, son alışveriş, müşteri no, müşteri numarası, sicil no, üye no, onay',
  company: 'firma, şirket, kurum, tedarikçi, üretici',
  venue: 'mağaza, şube, ofis, otel, restoran, eczane, klinik, çalışma saatleri',
  figure: 'fiyat, adet, miktar, stok, ürün kodu, barkod, tutar, toplam, tıklama, gösterim, harcama, nüfus, puan',
  goods:
    'ürün, marka, kategori, kampanya, kanal, anahtar kelime, sanatçı, yazar, yönetmen, oyuncu, takım, konuşmacı, etkinlik, ülke',
};
