import type { ColumnWords } from './kinds';

export const es: ColumnWords = {
  email: 'correo, mail de contacto',
  phone: 'móvil, teléfono de contacto, tfno',
  given: 'nombre de pila, primer nombre, segundo nombre, nombres',
  family: 'apellido, apellidos',
  person: 'nombre completo, apellidos y nombre, persona de contacto, titular de la cuenta, contacto de emergencia',
  name: 'nombre, remitente, responsable',
  customer: 'clienta, abonado, suscriptor, socia, empleado, empleada, trabajador, asistente',
  birth: 'nacimiento, fec nac, fecha nac, cumpleaños',
  address: 'dirección, calle, colonia, apartado de correos',
  place: 'ciudad, población, localidad, poblado',
  bank: 'cuenta, ccc, clabe, datos bancarios',
  card: 'tarjeta',
  personalId: 'dni, nie, documento, cédula, curp, rfc, rut, run, cuil',
  password: 'contraseña',
  private: 'sueldo, nómina, ingresos, retribución, tratamiento, diagnóstico',
  about: 'tratamiento de cortesía, edad, nacionalidad, profesión, puesto, fecha de alta, fecha de ingreso',
  company: 'compañía, razón social, organización',
  venue:
    'distribuidor, establecimiento, horario, loja, filial, revendedor, ponto de venda, horário, tienda, sucursal, local, oficina',
  figure: 'precio, cantidad, existencias, importe, clics, impresiones, sesiones',
  goods: 'producto, artículo, campaña, palabra clave, palabras clave, actor, actriz',
};
