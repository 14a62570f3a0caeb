// One register block of a matrix product. Included once for each instruction set and scalar with these defined:
//   PRODUCT       the function's name
//   SCALAR        float or double
//   LANES         scalars in a vector
//   ROWS, VECTORS the block is ROWS × (VECTORS · LANES)
//   FMA(a, b, c)  a · b + c on vectors
#define COLUMNS (VECTORS * LANES)

static void PRODUCT(ptrdiff_t depth, const SCALAR *a, const SCALAR *b, SCALAR *c, ptrdiff_t stride, ptrdiff_t rows,
                    ptrdiff_t columns, int accumulate) {
    typedef SCALAR Vector __attribute__((vector_size(LANES * sizeof(SCALAR)), aligned(sizeof(SCALAR))));
    SCALAR edge[ROWS * COLUMNS];
    SCALAR *block = c;
    ptrdiff_t blockStride = stride;
    const int partial = rows < ROWS || columns < COLUMNS;
    if (partial) { // the block hangs over the edge of c: work on a copy
        block = edge;
        blockStride = COLUMNS;
        if (accumulate) {
            for (ptrdiff_t i = 0; i < ROWS * COLUMNS; i++) edge[i] = 0;
            for (ptrdiff_t i = 0; i < rows; i++)
                for (ptrdiff_t j = 0; j < columns; j++) edge[i * COLUMNS + j] = c[i * stride + j];
        }
    }

    Vector sum[ROWS][VECTORS];
#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS; i++)
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++)
            sum[i][v] = accumulate ? *(const Vector *)(block + i * blockStride + v * LANES) : (Vector){0};

    for (ptrdiff_t k = 0; k < depth; k++) {
        Vector right[VECTORS];
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++) right[v] = *(const Vector *)(b + v * LANES);
#pragma clang loop unroll(full)
        for (int i = 0; i < ROWS; i++) {
            const Vector left = (Vector){0} + a[i];
#pragma clang loop unroll(full)
            for (int v = 0; v < VECTORS; v++) sum[i][v] = FMA(left, right[v], sum[i][v]);
        }
        a += ROWS;
        b += COLUMNS;
    }

#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS; i++)
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++) *(Vector *)(block + i * blockStride + v * LANES) = sum[i][v];
    if (partial)
        for (ptrdiff_t i = 0; i < rows; i++)
            for (ptrdiff_t j = 0; j < columns; j++) c[i * stride + j] = edge[i * COLUMNS + j];
}

#undef COLUMNS
#undef PRODUCT
#undef SCALAR
#undef LANES
#undef ROWS
#undef VECTORS
