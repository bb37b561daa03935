import type { ColumnWords } from './kinds';

export const it: ColumnWords = {
  email: 'posta elettronica, pec',
  phone: 'telefono, cellulare, cell, recapito telefonico',
  given: 'nome di battesimo, secondo nome',
  family: 'cognome, cognomi',
  person: 'cognome e nome, cognome nome, nominativo, referente, persona di contatto, intestatario',
  name: 'contatto, mittente, responsabile',
  customer: 'clienti, acquirente, abbonato, iscritto, paziente, dipendente, partecipante, ospite',
  birth: 'nascita, nato il, nata il, compleanno',
  address: 'indirizzo, domicilio, via, via e numero, civico, cap, codice postale, casella postale',
  place: 'città, comune, località, residenza',
  bank: 'coordinate bancarie, conto',
  card: 'numero di carta, carta di credito, numero carta',
  personalId: 'codice fiscale, cod fiscale, cf, tessera sanitaria, carta d identità, passaporto, patente',
  password: 'parola chiave segreta',
  private: 'stipendio, retribuzione, ral, reddito, diagnosi',
  about: 'sesso, genere, età, nazionalità, cittadinanza, professione, qualifica',
  company: 'azienda, società, ragione sociale',
  venue: 'rivenditore, orari, orario, negozio, filiale, punto vendita, ufficio',
  figure: 'codice a barre, riferimento, prezzo, quantità, qtà, giacenza, importo',
  goods: 'prodotto, articolo, campagna, canale, parola chiave, parole chiave, autore',
};
