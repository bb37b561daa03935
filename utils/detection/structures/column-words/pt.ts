import type { ColumnWords } from './kinds';

export const pt: ColumnWords = {
  email: 'correio eletrônico, endereço eletrônico',
  phone: 'telefone, celular, telemóvel, contacto telefónico, fone',
  given: 'primeiro nome, nome proprio, prenome',
  family: 'sobrenome, apelido, último nome, sobrenomes',
  person: 'nome completo, pessoa de contato, pessoa de contacto, titular, titular da conta, segurado',
  name: 'nome, contato, contacto',
  customer: 'cliente, clientes, comprador, assinante, sócio, associado, paciente, funcionário',
  birth: 'nascimento, dt nasc, data nasc, nascido em, aniversário',
  address: 'endereço, morada, rua, logradouro, avenida, número da casa, cep, código postal, bairro',
  place: 'cidade, município, localidade, concelho',
  bank: 'conta, nib, dados bancários, chave pix',
  card: 'cartão',
  personalId: 'cpf, rg, nif, contribuinte, cartão de cidadão, cartão do cidadão, identidade, passaporte, pis',
  password: 'senha',
  private: 'salário, remuneração, vencimento, renda, rendimento',
  about: 'sexo, género, idade, nacionalidade, profissão, cargo, função',
  company: 'empresa, razão social, organização',
  venue: 'loja, unidade, escritório, restaurante',
  figure: 'referência, código, preço, quantidade, qtd, estoque, valor',
  goods: 'produto, artigo, marca, categoria, campanha, canal, palavra chave',
};
