// One register block of a matrix product; see TensorKernels.h. Included by scalar.h with these defined:
//   PRODUCT        the function's name
//   LEFT           the parameters that give a
//   LEFT_ROWS      what the rows of a need before the loop over k
//   LEFT_AT(i)     a[k][i]
static void PRODUCT(ptrdiff_t depth, LEFT, const SCALAR *b, ptrdiff_t bStride, const SCALAR *start,
                    ptrdiff_t startStride, SCALAR *c, ptrdiff_t stride, ptrdiff_t rows, ptrdiff_t columns) {
    typedef SCALAR Vector __attribute__((ext_vector_type(LANES), aligned(sizeof(SCALAR))));
    SCALAR edge[ROWS * COLUMNS];
    SCALAR *block = c;
    ptrdiff_t blockStride = stride;
    const int partial = rows < ROWS || columns < COLUMNS;
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
    LEFT_ROWS

    Vector sum[ROWS][VECTORS];
#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS; i++)
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++)
            sum[i][v] = start ? *(const Vector *)(start + i * startStride + v * LANES) : (Vector)0;

    for (ptrdiff_t k = 0; k < depth; k++) {
        Vector right[VECTORS];
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++) right[v] = *(const Vector *)(b + v * LANES);
#pragma clang loop unroll(full)
        for (int i = 0; i < ROWS; i++) {
            const Vector left = LEFT_AT(i); // in every lane
#pragma clang loop unroll(full)
            for (int v = 0; v < VECTORS; v++) sum[i][v] = FMA(left, right[v], sum[i][v]);
        }
        b += bStride;
    }

#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS; i++)
#pragma clang loop unroll(full)
        for (int v = 0; v < VECTORS; v++) *(Vector *)(block + i * blockStride + v * LANES) = sum[i][v];
    if (partial)
        for (ptrdiff_t i = 0; i < rows; i++)
            for (ptrdiff_t j = 0; j < columns; j++) c[i * stride + j] = edge[i * COLUMNS + j];
}

#undef PRODUCT
#undef LEFT
#undef LEFT_ROWS
#undef LEFT_AT
