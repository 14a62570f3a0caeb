// The transforms of Winograd's minimal filtering F(4 × 4, 3 × 3); see TensorKernels.h. Included by scalar.h.
//
// With the points 0, 1, −1, 2, −2 and ∞, four neighbouring sums of three products each take six multiplications:
// y = Aᵀ [(G g) ⊙ (Bᵀ d)] for six inputs d, three taps g of the filter and four outputs y. Each of the six functions that
// follow multiplies by one of these matrices, or by its transpose on the way back.
#define ALONG(name)                                                                                                    \
    INLINE void KERNEL(name)(const KERNEL(Vector) * x, KERNEL(Vector) * y)
#define SCALED(factor, x) ((KERNEL(Vector))(SCALAR)(factor) * (x))
#define PLUS(sum, factor, x) FMA((KERNEL(Vector))(SCALAR)(factor), x, sum)

ALONG(inputTransform) { // Bᵀ
    const KERNEL(Vector) even = PLUS(x[4], -4, x[2]), odd = PLUS(x[3], -4, x[1]);
    const KERNEL(Vector) wideEven = x[4] - x[2], wideOdd = x[3] - x[1];
    y[0] = PLUS(PLUS(x[4], -5, x[2]), 4, x[0]);
    y[1] = even + odd;
    y[2] = even - odd;
    y[3] = PLUS(wideEven, 2, wideOdd);
    y[4] = PLUS(wideEven, -2, wideOdd);
    y[5] = PLUS(PLUS(x[5], -5, x[3]), 4, x[1]);
}

ALONG(inputGradient) { // B
    const KERNEL(Vector) sum = x[1] + x[2], difference = x[1] - x[2], wideSum = x[3] + x[4], wide = x[3] - x[4];
    y[0] = SCALED(4, x[0]);
    y[1] = PLUS(SCALED(-2, wide), 4, x[5] - difference);
    y[2] = PLUS(PLUS(-wideSum, -4, sum), -5, x[0]);
    y[3] = PLUS(PLUS(difference, 2, wide), -5, x[5]);
    y[4] = x[0] + (sum + wideSum);
    y[5] = x[5];
}

ALONG(outputTransform) { // Aᵀ
    const KERNEL(Vector) sum = x[1] + x[2], difference = x[1] - x[2], wideSum = x[3] + x[4], wide = x[3] - x[4];
    y[0] = x[0] + (sum + wideSum);
    y[1] = PLUS(difference, 2, wide);
    y[2] = PLUS(sum, 4, wideSum);
    y[3] = PLUS(difference + x[5], 8, wide);
}

ALONG(outputGradient) { // A
    const KERNEL(Vector) even = x[0] + x[2], odd = x[1] + x[3];
    const KERNEL(Vector) wideEven = PLUS(x[0], 4, x[2]), wideOdd = PLUS(x[1], 4, x[3]);
    y[0] = x[0];
    y[1] = even + odd;
    y[2] = even - odd;
    y[3] = PLUS(wideEven, 2, wideOdd);
    y[4] = PLUS(wideEven, -2, wideOdd);
    y[5] = x[3];
}

ALONG(filterTransform) { // G
    const KERNEL(Vector) even = SCALED(-1.0 / 6, x[0] + x[2]), odd = SCALED(-1.0 / 6, x[1]);
    const KERNEL(Vector) wideEven = PLUS(SCALED(1.0 / 6, x[2]), 1.0 / 24, x[0]), wideOdd = SCALED(1.0 / 12, x[1]);
    y[0] = SCALED(0.25, x[0]);
    y[1] = even + odd;
    y[2] = even - odd;
    y[3] = wideEven + wideOdd;
    y[4] = wideEven - wideOdd;
    y[5] = x[2];
}

ALONG(filterGradient) { // Gᵀ
    const KERNEL(Vector) sum = SCALED(-1.0 / 6, x[1] + x[2]), difference = SCALED(-1.0 / 6, x[1] - x[2]);
    const KERNEL(Vector) wideSum = x[3] + x[4], wide = x[3] - x[4];
    y[0] = PLUS(PLUS(sum, 1.0 / 24, wideSum), 0.25, x[0]);
    y[1] = PLUS(difference, 1.0 / 12, wide);
    y[2] = PLUS(sum + x[5], 1.0 / 6, wideSum);
}

// Along the columns, then along the rows.
INLINE void KERNEL(transformTile)(void (*along)(const KERNEL(Vector) *, KERNEL(Vector) *), const int from, const int to,
                                  ptrdiff_t channels, const SCALAR *x, ptrdiff_t xRow, ptrdiff_t xColumn,
                                  const SCALAR *start, ptrdiff_t startRow, ptrdiff_t startColumn, SCALAR *y,
                                  ptrdiff_t yRow, ptrdiff_t yColumn) {
    for (ptrdiff_t c = 0; c < channels; c += LANES) {
        KERNEL(Vector) line[6], half[6][6], result[6];
#pragma clang loop unroll(full)
        for (int s = 0; s < from; s++) {
#pragma clang loop unroll(full)
            for (int r = 0; r < from; r++) line[r] = *(const KERNEL(Vector) *)(x + r * xRow + s * xColumn + c);
            along(line, result);
#pragma clang loop unroll(full)
            for (int i = 0; i < to; i++) half[i][s] = result[i];
        }
#pragma clang loop unroll(full)
        for (int i = 0; i < to; i++) {
            along(half[i], result);
#pragma clang loop unroll(full)
            for (int j = 0; j < to; j++) {
                const KERNEL(Vector) first =
                    start ? *(const KERNEL(Vector) *)(start + i * startRow + j * startColumn + c) : 0;
                *(KERNEL(Vector) *)(y + i * yRow + j * yColumn + c) = first + result[j];
            }
        }
    }
}

static void KERNEL(transform)(TKTransform transform, ptrdiff_t channels, const SCALAR *x, ptrdiff_t xRow,
                              ptrdiff_t xColumn, const SCALAR *start, ptrdiff_t startRow, ptrdiff_t startColumn,
                              SCALAR *y, ptrdiff_t yRow, ptrdiff_t yColumn) {
#define TRANSFORM(name, from, to)                                                                                      \
    KERNEL(transformTile)(KERNEL(name), from, to, channels, x, xRow, xColumn, start, startRow, startColumn, y, yRow,   \
                          yColumn)
    switch (transform) {
    case TKInputTransform: TRANSFORM(inputTransform, 6, 6); break;
    case TKInputGradient: TRANSFORM(inputGradient, 6, 6); break;
    case TKOutputTransform: TRANSFORM(outputTransform, 6, 4); break;
    case TKOutputGradient: TRANSFORM(outputGradient, 4, 6); break;
    case TKFilterTransform: TRANSFORM(filterTransform, 3, 6); break;
    case TKFilterGradient: TRANSFORM(filterGradient, 6, 3); break;
    }
#undef TRANSFORM
}

#undef ALONG
#undef SCALED
#undef PLUS
