// The loops of one instruction set for one scalar. Included by kernels.h with these defined:
//   KERNEL(name)   the function's name with the scalar's suffix
//   SCALAR, BITS   float and uint32_t, or double and uint64_t
#define LANES (VECTOR_BYTES / (ptrdiff_t)sizeof(SCALAR))
#define COLUMNS (VECTORS * LANES)

// a packed: ROWS scalars for each k
#define PRODUCT KERNEL(product)
#define LEFT const SCALAR *a
#define LEFT_ROWS
#define LEFT_AT(i) a[k * ROWS + i]
#include "product.h"

// a gathered
#define PRODUCT KERNEL(gatheredProduct)
#define LEFT const SCALAR *a, const ptrdiff_t *rowOffsets, const ptrdiff_t *depthOffsets
#define LEFT_ROWS                                                                                                      \
    const SCALAR *row[ROWS];                                                                                           \
    for (int i = 0; i < ROWS; i++) row[i] = a + rowOffsets[i < rows ? i : rows - 1];
#define LEFT_AT(i) row[i][depthOffsets[k]]
#include "product.h"

#include "elements.h"

static SCALAR KERNEL(peak)(ptrdiff_t rounds, SCALAR factor) {
    typedef SCALAR Vector __attribute__((ext_vector_type(LANES)));
    Vector sum[ROWS * VECTORS], result = 0;
    const Vector left = factor, right = 1;
#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS * VECTORS; i++) sum[i] = (SCALAR)i;
    for (ptrdiff_t k = 0; k < rounds; k++)
#pragma clang loop unroll(full)
        for (int i = 0; i < ROWS * VECTORS; i++) sum[i] = FMA(sum[i], left, right);
    for (int i = 0; i < ROWS * VECTORS; i++) result += sum[i];
    return result[0];
}

#undef LANES
#undef COLUMNS
#undef KERNEL
#undef SCALAR
#undef BITS
