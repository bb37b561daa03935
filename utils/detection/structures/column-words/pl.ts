import type { ColumnWords } from './kinds';

export const pl: ColumnWords = {
  email: 'adres mailowy, poczta elektroniczna',
  phone: 'numer telefonu, nr telefonu, komórka',
  given: 'imię, imiona',
  family: 'nazwisko',
  person: 'osoba kontaktowa, osoba do kontaktu, posiadacz rachunku, ubezpieczony, kandydat',
  name: 'nazwa kontaktu, odbiorca, nadawca',
  customer: 'klientka, nazwa klienta, klienci, kupujący, abonent, subskrybent, członek, pacjent, pracownik',
  birth: 'data urodzenia, data ur, urodzony, urodziny, dt urodzenia',
  address: 'ul, nr domu, numer domu, nr mieszkania, kod pocztowy, kod',
  place: 'miasto, miejscowość, gmina, powiat',
  bank: 'numer konta, nr konta, numer rachunku, nr rachunku',
  card: 'numer karty, karta kredytowa',
  personalId:
    'pesel, nr dowodu, numer dowodu, dowód osobisty, paszport, numer paszportu, nip, prawo jazdy, numer polisy',
  password: 'hasło',
  private: 'wynagrodzenie, pensja, płaca, zarobki, dochód, rozpoznanie',
  about: 'płeć, wiek, obywatelstwo, narodowość, zawód, stanowisko, dział',
  company: 'nazwa firmy, przedsiębiorstwo, organizacja',
  venue: 'dystrybutor, punkt sprzedaży, godziny otwarcia, sklep, oddział, filia, biuro',
  figure: 'numer artykułu, kod kreskowy, ilość, stan magazynowy, kwota, razem, kliknięcia',
  goods: 'nazwa, artykuł, kampania, słowo kluczowe, artysta, autorka, reżyser',
};
