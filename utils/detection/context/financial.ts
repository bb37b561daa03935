import { words } from './words';

/** Words that name payment and bank data. */
export const financialWords = {
  card: words(`
    card*, credit, debit, visa, mastercard, amex, american express, discover, maestro, uatp, airplus*, unionpay*, jcb, diners*, cvv*,
    cvc*, pan, expiry, exp, kreditkarte*, carte*, tarjeta*, carta, cartão*, cartao*, creditcard*,
    kaart*, kort*, kreditkort*, luottokort*, bankkártya*, κάρτα*, kart*, карт*, カード*, 卡号*, 信用卡*, 银行卡*, 카드*, بطاقة*,
    כרטיס*, บัตร*, thẻ*
  `),
  bank: words(`
    iban, bic, swift, bank*, account*, konto*, überweis*, compte*, virement*, cuenta*, transferencia*, conto,
    bonifico*, rekening*, conta
  `),
  /** Whose account everybody may pay into. */
  donation: words(`
    donat*, spende*, spenden*, dons, don par*, compte de dons*, donaci*, donativ*, cuenta solidaria*, donazion*, offerte a*, doaç*, giften*, doneer*,
    darowizn*, zbiórk*, gåvor*, innsamling*, indsamling*, lahjoit*, dary, bağış*, пожертв*, 募金*, 寄付*, 捐款*, 후원*
  `),
  routing: words(`routing*, aba, rtn, transit number*, ach, wire*`),
  accountNumber: words(`
    account no*, account #*, account#*, acct*, a/c, acc no*, acc. no*, acc number*, bank account*, savings account*, checking*, accountnumber*,
    account num*, kontonummer*, konto nr*, kontonr*, kto*, bankkonto*, bankverbindung*, numéro de compte*,
    n° de compte*, n° compte*, compte bancaire*, compte n*, rib, número de cuenta*, numero de cuenta*, n.º de cuenta*,
    cuenta bancaria*, cuenta corriente*, cuenta n*, cta*, conto corrente*, numero di conto*, c/c, conto n*,
    conto bancario*, número da conta*, conta corrente*, conta bancária*, conta n*, conta poupança*, rekeningnummer*,
    rekening nr*, bankrekening*, rekeningnr*, tilinumero*, pankkitili*, numer konta*, numer rachunku*, nr konta*,
    nr rachunku*, rachunek*, číslo účtu*, č. účtu*, bankszámla*, számlaszám*, cont bancar*, număr de cont*,
    bankovni račun*, broj računa*, номер счета*, номер счёта*, расчетный счет*, расчётный счёт*, р/с, лицевой счет*,
    рахунок*, банкова сметка*, hesap no*, hesap numara*, banka hesab*, αριθμός λογαριασμού*, 普通預金*, 口座*, 账号*, 银行账号*,
    帳號*, 账户*, 계좌*, رقم الحساب*, חשבון בנק*, מספר חשבון*, เลขที่บัญชี*, เลขบัญชี*, số tài khoản*, stk, nomor rekening*,
    no. rekening*, no rek*
  `),
  /** Says account of many things, and of one at a bank beside the number of its branch. */
  account: words(`account, acc, acct*, a/c, konto, kto*, compte, cuenta, conto, conta, rekening, c/c`),
  usAccount: words(`routing*, checking*, savings*, aba, rtn, ach, wire*, us bank account*, direct deposit*`),
  sortCode: words(`sort code*, sortcode*, s/c, sc`),
  bsb: words(`bsb*`),
  transit: words(`transit no*, transit number*, transit #*, branch transit*, institution no*, institution number*`),
  ifsc: words(`ifsc*, rtgs, neft`),
  clabe: words(`clabe*, interbancaria*, cbu*, cvu*`),
  bankCode: words(`blz, bankleitzahl*, bank code*, bankcode*, code banque*, code guichet*, clearing*, bik, бик*`),
  bic: words(`bic, swift, swiftcode*`),
  wallet: words(`
    wallet*, bitcoin*, btc, ethereum*, eth, ether, crypto*, litecoin*, ltc, dogecoin*, doge, ripple*, xrp, monero*, xmr, solana*, sol, tron, trx, usdt, usdc, cardano*, ada, krypto*,
    cartera*, portefeuille*, portafoglio*, carteira*, кошел*, 钱包*, ウォレット*, 지갑*, cüzdan*, portfel*
  `),
};
