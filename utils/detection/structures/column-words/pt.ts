import type { ColumnWords } from './kinds';

export const pt: ColumnWords = {
  email: 'correio eletrônico, endereço eletrônico',
  phone: 'telefone, celular, telemóvel, contacto telefónico, fone',
  given: 'primeiro nome, nome proprio, prenome',
  family: 'sobrenome, apelido, último nome, sobrenomes',
  person:
    'nome completo, nome e sobrenome, nome e apelido, pessoa de contato, pessoa de contacto, titular, titular da conta, segurado, beneficiário, candidato, candidata, nome da mãe, nome do pai',
  name: 'nome, contato, contacto, destinatário, remetente, responsável',
  customer:
    'cliente, clientes, comprador, assinante, sócio, associado, paciente, funcionário, funcionária, colaborador, empregado, participante, convidado, hóspede',
  birth: 'nascimento, dt nasc, data nasc, nascido em, aniversário',
  address:
    'endereço, morada, rua, logradouro, avenida, número da casa, cep, código postal, bairro, complemento, caixa postal',
  place: 'cidade, município, localidade, concelho, naturalidade',
  bank: 'conta, nib, dados bancários, chave pix, pix',
  card: 'cartão',
  personalId:
    'cpf, rg, nif, cpf cnpj, contribuinte, cartão de cidadão, cartão do cidadão, identidade, passaporte, pis, nis, cns, cartão sus, cnh, niss, número de utente, carteira de trabalho',
  password: 'senha, palavra passe',
  ip: 'endereço ip',
  private: 'salário, remuneração, vencimento, renda, rendimento, diagnóstico, tratamento, medicação',
  about:
    'sexo, género, idade, nacionalidade, profissão, cargo, função, departamento, data de admissão, última compra, último pedido, cliente desde, código do cliente, número de cliente, id cliente, id do cliente',
  company: 'empresa, razão social, organização, fornecedor, fabricante',
  venue: 'loja, unidade, escritório, restaurante, farmácia, clínica, horários, sede',
  figure:
    'referência, código do produto, código, preço, quantidade, qtd, estoque, valor, cliques, impressões, gasto, investimento, visitas',
  goods:
    'produto, artigo, marca, categoria, campanha, canal, palavra chave, palavras chave, artista, autora, ator, jogador, equipe, equipa, time',
};
