// Pooling of WIDTH channels side by side; see TensorKernels.h. Included by scalar.h with these defined:
//   WINDOW(name)   the function's name with the scalar's and the width's suffix
//   WIDTH          how many channels
typedef SCALAR WINDOW(Values) __attribute__((ext_vector_type(WIDTH), aligned(sizeof(SCALAR))));
typedef int32_t WINDOW(Numbers) __attribute__((ext_vector_type(WIDTH), aligned(sizeof(int32_t))));
typedef __typeof__((WINDOW(Values))0 == 0) WINDOW(Mask);

static inline WINDOW(Numbers) WINDOW(numbers)(ptrdiff_t first) {
    WINDOW(Numbers) numbers;
#pragma clang loop unroll(full)
    for (int i = 0; i < WIDTH; i++) numbers[i] = (int32_t)first + i;
    return numbers;
}

INLINE void WINDOW(largest)(const SCALAR *pixels, ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t rowStride,
                            ptrdiff_t channels, ptrdiff_t first, SCALAR *largest, int32_t *number) {
    WINDOW(Values) best = *(const WINDOW(Values) *)pixels;
    const WINDOW(Numbers) corner = WINDOW(numbers)(first);
    WINDOW(Numbers) winner = corner;
    for (ptrdiff_t row = 0; row < rows; row++)
        for (ptrdiff_t column = row == 0; column < columns; column++) {
            const ptrdiff_t offset = row * rowStride + column * channels;
            const WINDOW(Values) x = *(const WINDOW(Values) *)(pixels + offset);
            // best stays unless x is larger or not a number, and for good once it is not a number itself
            const WINDOW(Mask) stays = (x <= best) | (best != best);
            winner = __builtin_convertvector(stays, WINDOW(Numbers)) ? winner : corner + (int32_t)offset;
            best = stays ? best : x;
        }
    *(WINDOW(Values) *)largest = best;
    *(WINDOW(Numbers) *)number = winner;
}

INLINE void WINDOW(give)(const SCALAR *dy, const int32_t *number, ptrdiff_t rows, ptrdiff_t columns,
                         ptrdiff_t rowStride, ptrdiff_t channels, ptrdiff_t first, SCALAR *dx) {
    const WINDOW(Values) slope = *(const WINDOW(Values) *)dy;
    const WINDOW(Numbers) winner = *(const WINDOW(Numbers) *)number - WINDOW(numbers)(first);
    for (ptrdiff_t row = 0; row < rows; row++)
        for (ptrdiff_t column = 0; column < columns; column++) {
            const ptrdiff_t offset = row * rowStride + column * channels;
            const WINDOW(Mask) wins = __builtin_convertvector(winner == (int32_t)offset, WINDOW(Mask));
            *(WINDOW(Values) *)(dx + offset) = wins ? slope : (WINDOW(Values))0;
        }
}

#undef WINDOW
#undef WIDTH
