import { words } from './words';

/** Words that name payment and bank data. */
export const financialWords = {
  card: words(`
    card*, credit, debit, visa, mastercard, amex, american express, discover, cvv*, cvc*, pan, expiry, exp,
    kreditkarte*, karte*, kartennummer*, carte*, tarjeta*, carta, cartão*, creditcard*, kaart*, карт*, カード*
  `),
  bank: words(`
    iban, bic, swift, bank*, account*, konto*, kontonummer*, überweis*, compte*, virement*, cuenta*,
    transferencia*, conto, bonifico*, rekening*, conta
  `),
};
