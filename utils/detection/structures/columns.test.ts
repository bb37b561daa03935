import { describe, expect, it } from 'vitest';
import { columnWords, type HeadingKind } from './column-words';
import { kindOfHeading } from './columns';

const headings: Partial<Record<HeadingKind, string>> = {
  email:
    'email,e-mail,mail,courriel,correo,correo electrónico,posta elettronica,e-postadress,epost,sähköposti,e-posta,почта,メール,邮箱,이메일,E-Mail-Adresse,mailadres,adres e-mail',
  phone:
    'phone,tel,telephone,mobile,cell,telefon,handy,mobil,téléphone,portable,teléfono,móvil,celular,telefono,cellulare,telefone,telemóvel,telefoon,mobiel,telefonnummer,tlf,puhelin,telefon,mobil,cep telefonu,телефон,電話番号,手机,전화번호,fax,whatsapp,Rufnummer,komórka',
  given:
    'first name,vorname,prénom,nombre de pila,voornaam,imię,förnamn,fornavn,etunimi,ad,имя,名,given name,firstname',
  family:
    'last name,surname,nachname,nom de famille,apellidos,cognome,sobrenome,achternaam,nazwisko,efternamn,etternavn,sukunimi,příjmení,soyad,фамилия,姓',
  person:
    'full name,contact name,contact person,ansprechpartner,titular,氏名,姓名,фио,kontaktperson,contactpersoon,referente,Kontoinhaber,cardholder,legal name,recipient name,employee name,お名前,성명',
  name: 'name,nom,nombre,nome,naam,namn,navn,nimi,jméno,contact,kontakt,名前',
  customer:
    'customer,client,patient,employee,member,kunde,patient,mitarbeiter,mitglied,cliente,paciente,salarié,klant,klient,pacjent,kund,asiakas,zákazník,müşteri,клиент,пациент,顧客,客户,고객,lead,subscriber,participant,teilnehmer,student,guest,gast,abonné,empleado,dipendente,funcionário,medewerker,pracownik,anställd,työntekijä,zaměstnanec,çalışan,сотрудник,attendee,passenger,buyer',
  birth:
    'dob,date of birth,birthday,geburtsdatum,date de naissance,fecha de nacimiento,data di nascita,data de nascimento,geboortedatum,data urodzenia,födelsedatum,fødselsdato,syntymäaika,datum narození,doğum tarihi,дата рождения,生年月日,出生日期,생년월일,GBDAT',
  address:
    'address,street,zip,postcode,postal code,adresse,straße,plz,rue,code postal,dirección,calle,código postal,indirizzo,via,cap,endereço,rua,cep,morada,adres,straat,postcode,ulica,kod pocztowy,adress,gata,postnummer,vej,osoite,postinumero,adresa,ulice,psč,adres,posta kodu,адрес,улица,индекс,住所,郵便番号,地址,邮编,주소,우편번호,STRAS,PSTLZ,anschrift,hausnummer',
  place:
    'city,town,ort,stadt,wohnort,ville,ciudad,città,cidade,plaats,woonplaats,miasto,stad,postort,by,kaupunki,město,şehir,город,市区町村,城市,도시,ORT01',
  bank: 'iban,account number,bank account,kontonummer,compte bancaire,cuenta bancaria,conto corrente,conta bancária,rekeningnummer,numer konta,tilinumero,číslo účtu,hesap no,номер счета,口座番号,银行账号,계좌번호,sort code',
  card: 'card number,credit card,kreditkarte,kreditkartennummer,numéro de carte,tarjeta,numero carta,cartão,kortnummer',
  personalId:
    'ssn,social security number,passport,passport number,national id,tax id,nhs number,steuer-id,steueridentifikationsnummer,sozialversicherungsnummer,nir,numéro de sécurité sociale,dni,nif,nie,codice fiscale,cpf,bsn,pesel,personnummer,fødselsnummer,cpr,henkilötunnus,rodné číslo,tc kimlik no,инн,снилс,паспорт,マイナンバー,身份证号,주민등록번호,curp,rut,aadhaar,pan,insurance number,mrn,driver license',
  private:
    'salary,gehalt,salaire,salario,stipendio,salário,salaris,wynagrodzenie,lön,palkka,plat,maaş,зарплата,年収,工资,연봉,diagnosis,diagnose,diagnostic,diagnóstico,diagnosi,rozpoznanie,диагноз,診断,诊断,진단,medication,religion',
  about:
    'gender,geschlecht,sexe,sexo,sesso,geslacht,płeć,kön,sukupuoli,pohlaví,cinsiyet,пол,性別,性别,성별,age,alter,anrede,civilité,nationality,job title,customer id,kundennummer',
  company:
    'company,firma,unternehmen,société,entreprise,empresa,azienda,bedrijf,företag,yritys,společnost,şirket,компания,会社,公司,회사,supplier,organization,account',
  venue:
    'store,shop,branch,hotel,restaurant,filiale,magasin,boutique,tienda,negozio,loja,winkel,sklep,butik,myymälä,prodejna,mağaza,магазин,店舗,门店,매장,venue,office,clinic,standort,pharmacy,apotheke,museum',
  figure:
    'sku,ean,price,preis,prix,precio,prezzo,preço,prijs,cena,pris,hinta,fiyat,цена,価格,价格,가격,clicks,impressions,ctr,quantity,menge,stock,order id,order number,bestellnummer,invoice number,isbn,revenue,umsatz,goals,points,year,spend,budget,views,sessions,users,artikelnummer,timestamp,amount,total,population',
  goods:
    'product,product name,produkt,produit,producto,prodotto,produto,product,produkt,tuote,výrobek,ürün,товар,商品,产品,상품,brand,marke,marque,campaign,kampagne,campagne,campaña,channel,author,autor,auteur,speaker,referent,player,team,artist,keyword,category,kategorie,title,url,page,country,land,feature,task,director,actor,book,song,speakers,spieler',
};

/** A column for which two kinds are as good: both are names, both are no people. */
const asGood: Partial<Record<HeadingKind, HeadingKind[]>> = {
  person: ['given', 'family'],
  goods: ['figure'],
  figure: ['goods'],
};

describe('headings', () => {
  const cases = Object.entries(headings).flatMap(([kind, list]) =>
    list.split(',').map((heading): [string, HeadingKind] => [heading, kind as HeadingKind]),
  );
  it.each(cases)('%s: %s', (heading, kind) => {
    expect([kind, ...(asGood[kind] ?? [])]).toContain(kindOfHeading(heading));
  });

  it.each<[string, HeadingKind]>([
    ['E-mail 1 - Value', 'email'],
    ['BillingPostalCode', 'address'],
    ['address1_line1', 'address'],
    ['Kunden-E-Mail', 'email'],
    ['Tel.-Nr.', 'phone'],
    ['EMAILADDRESS', 'email'],
    ['電話番号（携帯）', 'phone'],
    ['Emergency Contact Phone', 'phone'],
    ['Product name', 'goods'],
    ['File name', 'goods'],
    ['Company Name', 'company'],
    ['Phone clicks', 'figure'],
  ])('%s is read from its parts', (heading, kind) => expect(kindOfHeading(heading)).toBe(kind));

  it('a sentence is none', () => {
    expect(kindOfHeading('We write to every customer by e-mail, once a week')).toBeUndefined();
    expect(kindOfHeading('')).toBeUndefined();
  });
});

it('the packed headings hold every word of every language', () => {
  const words = columnWords.flatMap((lists) => Object.values(lists).flatMap((list) => list.split(', ')));
  expect(words.length).toBeGreaterThan(1500);
  expect(words.filter((word) => kindOfHeading(word) === undefined)).toEqual([]);
});
