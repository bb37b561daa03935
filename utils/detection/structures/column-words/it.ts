import type { ColumnWords } from './kinds';

export const it: ColumnWords = {
  email: 'posta elettronica, pec',
  phone: 'telefono, cellulare, cell, recapito telefonico',
  given: 'nome di battesimo, secondo nome',
  family: 'cognome, cognomi',
  person:
    'nome e cognome, cognome e nome, nome cognome, cognome nome, nominativo, referente, persona di contatto, intestatario, titolare, assicurato, assistito',
  name: 'contatto, mittente, responsabile',
  customer:
    'clienti, acquirente, abbonato, iscritto, paziente, dipendente, partecipante, ospite, alunno, studente, studentessa, passeggero',
  birth: 'nascita, nato il, nata il, compleanno',
  address: 'indirizzo, domicilio, via, via e numero, civico, cap, codice postale, cap città, casella postale',
  place: 'città, comune, località, residenza, luogo di nascita',
  bank: 'coordinate bancarie, conto',
  card: 'numero di carta, carta di credito, numero carta',
  personalId: 'codice fiscale, cod fiscale, cf, tessera sanitaria, carta d identità, passaporto, patente',
  password: 'parola chiave segreta',
  ip: 'indirizzo ip',
  private: 'stipendio, retribuzione, ral, reddito, diagnosi, terapia, patologia, stato civile',
  about:
    'sesso, genere, età, nazionalità, cittadinanza, professione, qualifica, mansione, ruolo, reparto, data di assunzione, ultimo acquisto, ultimo ordine, cliente dal, codice cliente, numero cliente',
  company: 'azienda, società, ragione sociale, impresa, organizzazione',
  venue: 'negozio, filiale, punto vendita, ufficio, albergo, ristorante, ambulatorio, orari',
  figure:
    'codice articolo, codice prodotto, codice a barre, riferimento, prezzo, quantità, qtà, giacenza, importo, totale, clic, impressioni, spesa',
  goods:
    'prodotto, articolo, campagna, canale, parola chiave, parole chiave, autore, autrice, regista, attore, giocatore, squadra, relatore, relatrice, paese',
};
