import type { ColumnWords } from './kinds';

export const es: ColumnWords = {
  email: 'correo, mail de contacto',
  phone: 'móvil, teléfono de contacto, tfno',
  given: 'nombre de pila, primer nombre, segundo nombre, nombres',
  family: 'apellido, apellidos',
  person:
    'nombre completo, nombre y apellidos, nombre y apellido, apellidos y nombre, persona de contacto, titular de la cuenta, contacto de emergencia',
  name: 'nombre, remitente, responsable, propietario',
  customer:
    'clienta, abonado, suscriptor, socia, empleado, empleada, trabajador, asistente, invitado, huésped, alumno, alumna, estudiante, miembro',
  birth: 'nacimiento, fec nac, fecha nac, cumpleaños',
  address: 'dirección, calle, colonia, apartado de correos',
  place: 'ciudad, población, localidad, poblado, provincia de residencia, lugar de nacimiento',
  bank: 'cuenta, ccc, clabe, datos bancarios',
  card: 'tarjeta',
  personalId:
    'dni, nie, dni nie, dni nif, documento, cédula, curp, rfc, rut, run, cuil, pasaporte, seguridad social, nss, carnet de conducir, tarjeta sanitaria, número de afiliación',
  password: 'contraseña, clave',
  ip: 'dirección ip',
  private: 'sueldo, nómina, ingresos, retribución, tratamiento, medicación, deuda, bajas médicas',
  about:
    'tratamiento de cortesía, edad, nacionalidad, profesión, puesto, fecha de alta, fecha de ingreso, n cliente, código de cliente, número de socio, consentimiento, matrícula de empleado',
  company: 'compañía, razón social, organización, proveedor, socio comercial',
  venue: 'tienda, sucursal, local, oficina, establecimiento, delegación, ayuntamiento',
  figure:
    'código de producto, precio, cantidad, existencias, importe, clics, impresiones, sesiones, puntos, goles, puesto clasificación, número de pedido, número de factura',
  goods:
    'producto, artículo, campaña, palabra clave, palabras clave, actor, actriz, jugador, equipo, ponente, conferencia, charla',
};
