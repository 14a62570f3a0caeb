// The innermost loop of a matrix product, and the layout that it reads; see TensorKernels.h. Included by scalar.h.

// `vectors` is known where this is inlined: as many as a block is wide, or one where the others would be empty.
INLINE void KERNEL(block)(const int vectors, ptrdiff_t depth, const SCALAR *a, const ptrdiff_t *rowOffsets,
                          const ptrdiff_t *depthOffsets, const SCALAR *b, ptrdiff_t bStride, const SCALAR *start,
                          ptrdiff_t startStride, SCALAR *c, ptrdiff_t stride, ptrdiff_t rows, ptrdiff_t columns) {
    SCALAR edge[ROWS * COLUMNS];
    SCALAR *block = c;
    ptrdiff_t blockStride = stride;
    const int partial = rows < ROWS || columns < vectors * LANES;
    if (partial) { // the block hangs over the edge of c: work on a copy
        block = edge;
        blockStride = COLUMNS;
        if (start) {
            for (ptrdiff_t i = 0; i < ROWS * COLUMNS; i++) edge[i] = 0;
            for (ptrdiff_t i = 0; i < rows; i++)
                for (ptrdiff_t j = 0; j < columns; j++) edge[i * COLUMNS + j] = start[i * startStride + j];
            start = edge;
            startStride = COLUMNS;
        }
    }
    const SCALAR *row[ROWS];
    for (int i = 0; i < ROWS; i++) row[i] = a + rowOffsets[i < rows ? i : rows - 1];

    KERNEL(Vector) sum[ROWS][VECTORS];
#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS; i++)
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++)
            sum[i][v] = start ? *(const KERNEL(Vector) *)(start + i * startStride + v * LANES) : (KERNEL(Vector))0;

    for (ptrdiff_t k = 0; k < depth; k++) {
        KERNEL(Vector) right[VECTORS];
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) right[v] = *(const KERNEL(Vector) *)(b + v * LANES);
#pragma clang loop unroll(full)
        for (int i = 0; i < ROWS; i++) {
            const KERNEL(Vector) left = row[i][depthOffsets[k]]; // in every lane
#pragma clang loop unroll(full)
            for (int v = 0; v < vectors; v++) sum[i][v] = FMA(left, right[v], sum[i][v]);
        }
        b += bStride;
    }

#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS; i++)
#pragma clang loop unroll(full)
        for (int v = 0; v < vectors; v++) *(KERNEL(Vector) *)(block + i * blockStride + v * LANES) = sum[i][v];
    if (partial)
        for (ptrdiff_t i = 0; i < rows; i++)
            for (ptrdiff_t j = 0; j < columns; j++) c[i * stride + j] = edge[i * COLUMNS + j];
}

static void KERNEL(product)(ptrdiff_t depth, const SCALAR *a, const ptrdiff_t *rowOffsets,
                            const ptrdiff_t *depthOffsets, const SCALAR *b, ptrdiff_t bStride, const SCALAR *start,
                            ptrdiff_t startStride, SCALAR *c, ptrdiff_t stride, ptrdiff_t rows, ptrdiff_t columns) {
    if (columns <= LANES)
        KERNEL(block)(1, depth, a, rowOffsets, depthOffsets, b, bStride, start, startStride, c, stride, rows, columns);
    else
        KERNEL(block)(VECTORS, depth, a, rowOffsets, depthOffsets, b, bStride, start, startStride, c, stride, rows,
                      columns);
}

static void KERNEL(packPanel)(ptrdiff_t depth, const SCALAR *b, ptrdiff_t rowStride, ptrdiff_t columnStride,
                              ptrdiff_t columns, SCALAR *panel) {
    if (columnStride == 1 && columns == COLUMNS) {
        for (ptrdiff_t k = 0; k < depth; k++)
#pragma clang loop unroll(full)
            for (ptrdiff_t v = 0; v < COLUMNS; v += LANES)
                *(KERNEL(Vector) *)(panel + k * COLUMNS + v) = *(const KERNEL(Vector) *)(b + k * rowStride + v);
        return;
    }
    const ptrdiff_t line = 16; // rows at a time, so that a transposed b is read along its cache lines
    for (ptrdiff_t first = 0; first < depth; first += line) {
        const ptrdiff_t end = first + line < depth ? first + line : depth;
        for (ptrdiff_t j = 0; j < columns; j++)
            for (ptrdiff_t k = first; k < end; k++) panel[k * COLUMNS + j] = b[k * rowStride + j * columnStride];
        for (ptrdiff_t k = first; k < end; k++)
            for (ptrdiff_t j = columns; j < COLUMNS; j++) panel[k * COLUMNS + j] = 0;
    }
}
