// The loops of one instruction set for one scalar. Included by kernels.h with these defined:
//   KERNEL(name)   the function's name with the scalar's suffix
//   SCALAR, BITS   float and uint32_t, or double and uint64_t
#define LANES (VECTOR_BYTES / (ptrdiff_t)sizeof(SCALAR))
#define COLUMNS (VECTORS * LANES)

typedef SCALAR KERNEL(Vector) __attribute__((ext_vector_type(LANES), aligned(sizeof(SCALAR))));

#include "product.h"

#include "elements.h"

#include "winograd.h"

// pooling: full vectors of channels, and the channels that are left
#define WINDOW(name) KERNEL(name##Lanes)
#define WIDTH LANES
#include "windows.h"
#define WINDOW(name) KERNEL(name##One)
#define WIDTH 1
#include "windows.h"

// `rows` and `columns` are known where this is inlined for the usual window.
INLINE void KERNEL(largestOf)(ptrdiff_t windows, ptrdiff_t step, const SCALAR *pixels, const ptrdiff_t rows,
                              const ptrdiff_t columns, ptrdiff_t rowStride, ptrdiff_t channels, ptrdiff_t first,
                              SCALAR *largest, int32_t *number) {
    for (ptrdiff_t w = 0; w < windows; w++) {
        ptrdiff_t c = 0;
        for (; c + LANES <= channels; c += LANES)
            KERNEL(largestLanes)(pixels + c, rows, columns, rowStride, channels, first + c, largest + c, number + c);
        for (; c < channels; c++)
            KERNEL(largestOne)(pixels + c, rows, columns, rowStride, channels, first + c, largest + c, number + c);
        pixels += step;
        first += step;
        largest += channels;
        number += channels;
    }
}

static void KERNEL(largestOfWindows)(ptrdiff_t windows, ptrdiff_t step, const SCALAR *pixels, ptrdiff_t rows,
                                     ptrdiff_t columns, ptrdiff_t rowStride, ptrdiff_t channels, ptrdiff_t first,
                                     SCALAR *largest, int32_t *number) {
    if (rows == 2 && columns == 2)
        KERNEL(largestOf)(windows, step, pixels, 2, 2, rowStride, channels, first, largest, number);
    else
        KERNEL(largestOf)(windows, step, pixels, rows, columns, rowStride, channels, first, largest, number);
}

INLINE void KERNEL(giveTo)(ptrdiff_t windows, ptrdiff_t step, const SCALAR *dy, const int32_t *number,
                           const ptrdiff_t rows, const ptrdiff_t columns, ptrdiff_t rowStride, ptrdiff_t channels,
                           ptrdiff_t first, SCALAR *dx) {
    for (ptrdiff_t w = 0; w < windows; w++) {
        ptrdiff_t c = 0;
        for (; c + LANES <= channels; c += LANES)
            KERNEL(giveLanes)(dy + c, number + c, rows, columns, rowStride, channels, first + c, dx + c);
        for (; c < channels; c++)
            KERNEL(giveOne)(dy + c, number + c, rows, columns, rowStride, channels, first + c, dx + c);
        dx += step;
        first += step;
        dy += channels;
        number += channels;
    }
}

static void KERNEL(giveToWinners)(ptrdiff_t windows, ptrdiff_t step, const SCALAR *dy, const int32_t *number,
                                  ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t rowStride, ptrdiff_t channels,
                                  ptrdiff_t first, SCALAR *dx) {
    if (rows == 2 && columns == 2)
        KERNEL(giveTo)(windows, step, dy, number, 2, 2, rowStride, channels, first, dx);
    else
        KERNEL(giveTo)(windows, step, dy, number, rows, columns, rowStride, channels, first, dx);
}

static SCALAR KERNEL(peak)(ptrdiff_t rounds, SCALAR factor) {
    KERNEL(Vector) sum[ROWS * VECTORS], result = 0;
    const KERNEL(Vector) left = factor, right = 1;
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
