import type { Streets } from './streets';

/** Spain, Portugal, Brazil, Mexico, Argentina and the rest of Latin America. */
export const iberian: Streets = {
  loose: 'vía',
  before:
    'calle|c/|c.|cl.|avenida|avda?.?|av.?|paseo|pº|p.º|plaza|plza.?|pza.?|pl.|carrer|passeig|rambla|ronda|camino|carretera|ctra.?|travesía|glorieta|rúa|praza|urbanización|urb.|polígono|callejón|calzada|boulevard|blvd.?|bulevar|prolongación|privada|circuito|andador|cerrada|diagonal|carrera|cra.?|transversal|pasaje|rua|r.|travessa|tv.|alameda|al.|largo|praça|pç.?|estrada|rodovia|rod.|beco|calçada|ladeira|viela|quinta|quadra',
  boxes: 'apartado de correos|apartado postal|apartado|apdo.?|casilla de correo|casilla|caixa postal',
  units:
    'piso|planta|puerta|pta|departamento|depto|dpto|dto|interior|int|exterior|ext|local|oficina|of|bloque|portal|escalera|esc|apartamento|apto|ap|bloco|bl|andar|sala|conjunto|cj|casa|lote|fração|torre|edificio|edifício|ed|mz|manzana|bajo|ático',
};
