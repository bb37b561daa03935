/** One condition on non-negative variables: the sum of `factors` times them is at most `most`. */
export interface Condition {
  factors: ReadonlyMap<number, number>;
  most: number;
}

/** Finds the largest value (1) or the smallest (-1) that a variable can have. */
export type ExtremeOf = (variable: number, sign: 1 | -1) => number;

/** Conditions as equations: columns are the variables, a slack for each condition, an artificial variable, the right side. */
interface Table {
  rows: Float64Array[];
  /** Which column stands in each row. */
  basis: number[];
  artificial: number;
}

const tiny = 1e-9;
const at = (row: Float64Array | undefined, column: number) => row?.[column] ?? 0;

/**
 * The simplex algorithm on a dense table with Bland's rule, in two phases; for the few hundred variables of a test.
 *
 * @returns undefined where no values meet the conditions
 */
export function linearProgram(variables: number, conditions: readonly Condition[]): ExtremeOf | undefined {
  const table = asTable(variables, conditions);
  if (!isFeasible(table)) return undefined;
  return (variable, sign) => {
    const own: Table = { ...table, rows: table.rows.map((row) => row.slice()), basis: [...table.basis] };
    const goal = new Float64Array(table.artificial + 2);
    goal[variable] = -sign;
    for (const [index, column] of own.basis.entries()) eliminate(goal, own.rows[index], column);
    return sign * climb(own, goal, table.artificial);
  };
}

function asTable(variables: number, conditions: readonly Condition[]): Table {
  const artificial = variables + conditions.length;
  const rows = conditions.map(({ factors, most }, index) => {
    const row = new Float64Array(artificial + 2);
    for (const [column, factor] of factors) row[column] = factor;
    row[variables + index] = 1;
    row[artificial] = -1;
    row[artificial + 1] = most;
    return row;
  });
  return { rows, basis: conditions.map((_condition, index) => variables + index), artificial };
}

/** Finds values that meet all conditions, and leaves the table standing at them. */
function isFeasible(table: Table): boolean {
  const { rows, basis, artificial } = table;
  const lowest = rows.reduce(
    (best, row, index) => (at(row, artificial + 1) < at(rows[best], artificial + 1) ? index : best),
    0,
  );
  if (at(rows[lowest], artificial + 1) >= 0) return true;
  const goal = new Float64Array(artificial + 2);
  goal[artificial] = 1;
  enter(table, lowest, artificial, goal);
  if (Math.abs(climb(table, goal, artificial + 1)) > 1e-6) return false;
  const stays = basis.indexOf(artificial);
  const column = rows[stays]?.findIndex((value, index) => index < artificial && Math.abs(value) > tiny) ?? -1;
  if (column >= 0) enter(table, stays, column, goal);
  return true;
}

function eliminate(row: Float64Array, pivot: Float64Array | undefined, column: number): void {
  const factor = at(row, column);
  if (factor === 0 || pivot === undefined) return;
  for (let index = 0; index < row.length; index += 1) row[index] = at(row, index) - factor * at(pivot, index);
}

function enter({ rows, basis }: Table, leaving: number, column: number, goal: Float64Array): void {
  const pivot = rows[leaving];
  if (pivot === undefined) return;
  const factor = at(pivot, column);
  for (let index = 0; index < pivot.length; index += 1) pivot[index] = at(pivot, index) / factor;
  for (const row of rows) if (row !== pivot) eliminate(row, pivot, column);
  eliminate(goal, pivot, column);
  basis[leaving] = column;
}

/** @returns the value of the goal; infinity where nothing bounds it */
function climb(table: Table, goal: Float64Array, columns: number): number {
  const right = table.artificial + 1;
  for (;;) {
    const column = goal.findIndex((value, index) => index < columns && value < -tiny);
    if (column < 0) return at(goal, right);
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, row] of table.rows.entries()) {
      if (at(row, column) <= tiny) continue;
      const ratio = at(row, right) / at(row, column);
      const isEqualAndFirst = ratio < least + tiny && (table.basis[index] ?? 0) < (table.basis[leaving] ?? 0);
      if (ratio < least - tiny || isEqualAndFirst) {
        least = ratio;
        leaving = index;
      }
    }
    if (leaving < 0) return Number.POSITIVE_INFINITY;
    enter(table, leaving, column, goal);
  }
}
