import type { ColumnWords } from './kinds';

export const pl: ColumnWords = {
  email: 'adres mailowy, poczta elektroniczna',
  phone: 'numer telefonu, nr telefonu, komórka',
  given: 'imię, imiona',
  family: 'nazwisko',
  person:
    'imię i nazwisko, nazwisko i imię, osoba kontaktowa, osoba do kontaktu, posiadacz rachunku, ubezpieczony, kandydat',
  name: 'nazwa kontaktu, odbiorca, nadawca, opiekun',
  customer:
    'klientka, nazwa klienta, klienci, kupujący, abonent, subskrybent, członek, pacjent, pacjentka, pracownik, uczestnik, gość, uczeń, pasażer',
  birth: 'data urodzenia, data ur, urodzony, urodziny, dt urodzenia',
  address: 'ul, nr domu, numer domu, nr mieszkania, kod pocztowy, kod, kod i miasto',
  place: 'miasto, miejscowość, gmina, powiat, miejsce urodzenia',
  bank: 'numer konta, nr konta, numer rachunku, nr rachunku, rachunek bankowy',
  card: 'numer karty, karta kredytowa, nr karty',
  personalId:
    'pesel, nr dowodu, numer dowodu, dowód osobisty, paszport, numer paszportu, nip, prawo jazdy, numer polisy',
  password: 'hasło',
  ip: 'adres ip',
  private: 'wynagrodzenie, pensja, płaca, zarobki, dochód, rozpoznanie, leczenie, leki',
  about:
    'płeć, wiek, obywatelstwo, narodowość, zawód, stanowisko, dział, data zatrudnienia, ostatni zakup, ostatnie zamówienie, klient od, numer klienta, nr klienta, id klienta, numer członkowski, zgoda',
  company: 'nazwa firmy, przedsiębiorstwo, organizacja, pracodawca, dostawca',
  venue: 'sklep, oddział, filia, biuro, restauracja, apteka, przychodnia, godziny otwarcia',
  figure:
    'numer artykułu, kod kreskowy, ilość, stan magazynowy, kwota, razem, kliknięcia, wyświetlenia, wydatki, odsłony, ludność, punkty, bramki',
  goods:
    'nazwa, artykuł, kampania, słowo kluczowe, artysta, autorka, reżyser, aktor, zawodnik, drużyna, prelegent, wykład, wydarzenie',
};
