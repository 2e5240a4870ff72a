/** A pivot this small against its column's length is rounding: the column depends on those before it. */
const DEPENDENT = 1e-7;

/** Rounding of one pass is undone by a second (Cholesky QR twice, Yamamoto et al. 2015). */
const PASSES = 2;

/** Makes the columns of a matrix orthonormal, in place; rows end to end. Columns that depend on earlier ones become zero. */
export function orthonormalise(matrix: Float32Array, columns: number): void {
  for (let pass = 0; pass < PASSES; pass++) {
    divideByTriangle(matrix, columns, choleskyFactor(gramMatrix(matrix, columns), columns));
  }
}

/** Products of all pairs of columns; the upper triangle only. */
function gramMatrix(matrix: Float32Array, columns: number): Float64Array {
  const gram = new Float64Array(columns * columns);
  for (let row = 0; row < matrix.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      const value = matrix[row + i] as number;
      if (value === 0) continue;
      const start = i * columns;
      for (let j = i; j < columns; j++)
        gram[start + j] = (gram[start + j] as number) + value * (matrix[row + j] as number);
    }
  }
  return gram;
}

/** The upper triangle R with RᵀR = gram; a row of zeros where a column depends on others. */
function choleskyFactor(gram: Float64Array, columns: number): Float64Array {
  const factor = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++) {
    const diagonal = gram[i * columns + i] as number;
    const pivot = diagonal - columnProduct(factor, columns, i, i);
    if (pivot <= DEPENDENT * diagonal) continue;
    const root = Math.sqrt(pivot);
    factor[i * columns + i] = root;
    for (let j = i + 1; j < columns; j++) {
      factor[i * columns + j] = ((gram[i * columns + j] as number) - columnProduct(factor, columns, i, j)) / root;
    }
  }
  return factor;
}

/** Product of the parts above row i of columns i and j. */
function columnProduct(factor: Float64Array, columns: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < i; k++) sum += (factor[k * columns + i] as number) * (factor[k * columns + j] as number);
  return sum;
}

function divideByTriangle(matrix: Float32Array, columns: number, factor: Float64Array): void {
  for (let row = 0; row < matrix.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      const pivot = factor[i * columns + i] as number;
      const value = pivot === 0 ? 0 : (matrix[row + i] as number) / pivot;
      matrix[row + i] = value;
      if (value === 0) continue;
      for (let j = i + 1; j < columns; j++) {
        matrix[row + j] = (matrix[row + j] as number) - value * (factor[i * columns + j] as number);
      }
    }
  }
}
