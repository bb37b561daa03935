import type { ColumnWords } from './kinds';

export const fr: ColumnWords = {
  email: 'courriel, mél, adresse électronique',
  phone: 'téléphone, tél, portable, fixe, télécopie',
  given: 'prénom, prénoms',
  family: 'nom de famille, nom patronymique, nom de naissance, nom d usage',
  person: 'nom complet, interlocuteur, interlocutrice, titulaire, titulaire du compte, assuré',
  name: 'nom, noms, destinataire',
  customer: 'clients, acheteur, abonné, adhérent, adhérente, patiente, salarié, salariée',
  birth: 'naissance, né le, née le, ddn, date naiss',
  address: 'domicile, rue, voie, numéro et rue, numéro de rue, code postal, boîte postale',
  place: 'ville, commune, localité, lieu de naissance',
  bank: 'compte bancaire, numéro de compte, n de compte, rib',
  card: 'numéro de carte, carte bancaire',
  personalId:
    'nir, n sécu, sécurité sociale, numéro fiscal, n fiscal, passeport, carte d identité, numéro d assuré, permis de conduire',
  password: 'mot de passe',
  private: 'salaire, rémunération, revenu, revenus, pathologie',
  about: 'civilité, sexe, genre, âge, nationalité, profession, métier',
  company: 'société, entreprise, raison sociale',
  venue: 'revendeur, horaires, agence, magasin, boutique, point de vente, succursale',
  figure: 'référence, réf, code barre, prix, quantité, qté, stock',
  goods: 'produit, désignation, article, marque, mot clé, mots clés, artiste, auteur',
};
