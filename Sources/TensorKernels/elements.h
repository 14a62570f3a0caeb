// Loops over elements; see TensorKernels.h. Included by scalar.h.
// Each operation rounds by itself (kernels.h says so), so that all variants give the same bytes.

static SCALAR KERNEL(largestMagnitude)(ptrdiff_t count, const SCALAR *x) {
    // Without their sign, the bits of a number grow with its magnitude; those of not-a-number are above infinity's.
    BITS largest = 0;
    for (ptrdiff_t i = 0; i < count; i++) {
        BITS bits;
        memcpy(&bits, x + i, sizeof bits);
        bits &= (BITS)-1 >> 1;
        largest = bits > largest ? bits : largest;
    }
    SCALAR result;
    memcpy(&result, &largest, sizeof result);
    return result;
}

static void KERNEL(add)(ptrdiff_t count, const SCALAR *restrict x, SCALAR *restrict y) {
    for (ptrdiff_t i = 0; i < count; i++) y[i] += x[i];
}

static void KERNEL(addRows)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *restrict x, SCALAR *restrict y) {
    ptrdiff_t j = 0;
    for (; j + 2 * LANES <= columns; j += 2 * LANES) { // the sums stay in registers
        KERNEL(Vector) left = *(KERNEL(Vector) *)(y + j), right = *(KERNEL(Vector) *)(y + j + LANES);
        for (ptrdiff_t i = 0; i < rows; i++) {
            left += *(const KERNEL(Vector) *)(x + i * columns + j);
            right += *(const KERNEL(Vector) *)(x + i * columns + j + LANES);
        }
        *(KERNEL(Vector) *)(y + j) = left;
        *(KERNEL(Vector) *)(y + j + LANES) = right;
    }
    if (j + 1 == columns) { // one column is a sum of its own, not a call for every row
        SCALAR sum = y[j];
        for (ptrdiff_t i = 0; i < rows; i++) sum += x[i * columns + j];
        y[j] = sum;
    } else {
        for (ptrdiff_t i = 0; i < rows; i++) KERNEL(add)(columns - j, x + i * columns + j, y + j);
    }
}

static void KERNEL(divideBytes)(ptrdiff_t count, const uint8_t *restrict bytes, SCALAR divisor, SCALAR *restrict y) {
    for (ptrdiff_t i = 0; i < count; i++) y[i] = (SCALAR)bytes[i] / divisor;
}

static void KERNEL(randomMask)(ptrdiff_t count, uint64_t state, uint64_t bound, SCALAR value, SCALAR *restrict y) {
    for (ptrdiff_t i = 0; i < count; i++) {
        uint64_t z = state + (uint64_t)(i + 1) * 0x9E3779B97F4A7C15; // as SplitMix64.next in Swift
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        y[i] = z >> 11 < bound ? 0 : value;
    }
}

static void KERNEL(rectify)(ptrdiff_t count, const SCALAR *x, SCALAR *y) {
    for (ptrdiff_t i = 0; i < count; i++) y[i] = x[i] < 0 ? 0 : x[i];
}

static void KERNEL(rectifyGradient)(ptrdiff_t count, const SCALAR *restrict dy, const SCALAR *restrict y,
                                    SCALAR *restrict dx) {
    for (ptrdiff_t i = 0; i < count; i++) dx[i] = y[i] > 0 ? dy[i] : 0;
}

static void KERNEL(adam)(ptrdiff_t count, const SCALAR *restrict g, SCALAR *restrict m, SCALAR *restrict v,
                         SCALAR *restrict w, SCALAR beta1, SCALAR beta2, SCALAR correction1, SCALAR correction2,
                         SCALAR rate, SCALAR epsilon) {
    for (ptrdiff_t i = 0; i < count; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        w[i] -= rate * (m[i] * correction1) / (__builtin_elementwise_sqrt(v[i] * correction2) + epsilon);
    }
}
