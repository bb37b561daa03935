import type { ColumnWords } from './kinds';

export const fr: ColumnWords = {
  email: 'courriel, mél, adresse électronique',
  phone: 'téléphone, tél, portable, fixe, télécopie',
  given: 'prénom, prénoms',
  family: 'nom de famille, nom patronymique, nom de naissance, nom d usage, nom usuel',
  person:
    'nom complet, nom et prénom, nom prénom, prénom nom, prénom et nom, interlocuteur, interlocutrice, titulaire, titulaire du compte, assuré, assurée, bénéficiaire, candidat',
  name: 'nom, noms, destinataire, expéditeur',
  customer:
    'clients, acheteur, abonné, adhérent, adhérente, patiente, salarié, salariée, employé, employée, collaborateur, invité, élève, étudiant',
  birth: 'naissance, né le, née le, ddn, date naiss',
  address: 'domicile, rue, voie, numéro et rue, numéro de rue, code postal, cp ville, boîte postale',
  place: 'ville, commune, localité, lieu de naissance',
  bank: 'compte bancaire, numéro de compte, n de compte, rib, coordonnées bancaires',
  card: 'numéro de carte, carte bancaire, carte de crédit, n carte',
  personalId:
    'nir, n sécu, sécurité sociale, numéro fiscal, n fiscal, passeport, carte d identité, numéro d assuré, permis de conduire, nas, registre national, avs',
  password: 'mot de passe, mdp, code secret',
  ip: 'adresse ip',
  private: 'salaire, rémunération, revenu, revenus, pathologie, traitement, mutuelle, situation familiale',
  about:
    'civilité, sexe, genre, âge, nationalité, profession, métier, poste, fonction, service, date d embauche, date d entrée, dernière commande, dernier achat, client depuis, numéro client',
  company: 'société, entreprise, raison sociale, employeur, fournisseur',
  venue: 'magasin, boutique, point de vente, succursale, agence bancaire, établissement, café, pharmacie',
  figure:
    'référence, réf, code produit, code barre, prix, quantité, qté, stock, montant, dépenses, visiteurs, pages vues, population',
  goods:
    'produit, désignation, article, marque, mot clé, mots clés, artiste, réalisateur, joueur, club, intervenant, intervenante, conférencier, conférence, pays',
};
