#pragma once
#include <stddef.h>
#include <stdint.h>

// The innermost loops, each compiled once for every instruction set and picked when the program starts.
//
// Everything around them (packing, blocking, threads, edges of shapes) is Swift, in the Tensors module. A variant that
// has fused multiply-add gives the same bytes as every other that has it: each element of a product is one chain of
// fused multiply-adds over k, in order, however wide the vectors are; `transform` has some of them too. The other loops
// round each operation by itself and give the same bytes everywhere.

/// The transforms of Winograd's minimal filtering F(4 × 4, 3 × 3) and their gradients, each with its matrix T and the sizes of
/// x and of y = T x Tᵀ.
///
/// Source: Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2015.
typedef enum {
    TKInputTransform,  ///< Bᵀ, 6 × 6 → 6 × 6
    TKInputGradient,   ///< B, 6 × 6 → 6 × 6
    TKOutputTransform, ///< Aᵀ, 6 × 6 → 4 × 4
    TKOutputGradient,  ///< A, 4 × 4 → 6 × 6
    TKFilterTransform, ///< G, 3 × 3 → 6 × 6
    TKFilterGradient,  ///< Gᵀ, 6 × 6 → 3 × 3
} TKTransform;

/// Declares the loops of one scalar type: TKKernelsF32 for float, TKKernelsF64 for double.
///
/// product: c[i][j] = start[i][j] + Σₖ a[i][k] · b[k][j] for one register block of `blockRows` × `blockColumns`. a[i][k] stands
/// at a[rowOffsets[i] + depthOffsets[k]]; rowOffsets has `rows` entries, depthOffsets `depth`. b has `depth` rows, bStride
/// scalars apart, of which one vector is read where that holds all columns, else blockColumns. Only the first `rows` × `columns` of the block are read in
/// `start` and written in c, whose rows are `startStride` and `stride` scalars apart; start may be c itself, one row for
/// all (startStride 0), or NULL for zeros.
///
/// packPanel: copies `depth` rows of `columns` scalars of b side by side, blockColumns to a row, filled up with zeros.
///
/// transform: y = start + T x Tᵀ for each of `channels` square matrices side by side. Element [i, j] of channel c stands at
/// x[i · xRow + j · xColumn + c], and so for y and start. start may be y itself, or NULL for zeros; x does not overlap y.
/// `channels` is a multiple of 16.
///
/// largestMagnitude: max |x[i]|; 0 where there are none, infinite or not a number where one of them is.
///
/// largestOfWindows: for each of `channels` the largest of a window's pixels and its number, for `windows` of them side by
/// side, `step` scalars apart. A window has `rows` × `columns` pixels of `channels` scalars, its rows `rowStride` scalars
/// apart; the scalar at `pixels` has number `first`. Of equal ones the first counts, in row order; one that is not a
/// number is larger than any.
///
/// giveToWinners: the reverse, for windows that do not overlap: writes each of their pixels in dx, dy where `number` is the
/// pixel's own and 0 elsewhere.
///
/// add: y[i] += x[i]. addRows: y[j] += x[i][j] for every row i in order.
///
/// divideBytes: y[i] = bytes[i] / divisor.
///
/// randomMask: y[i] = 0 where the upper 53 bits of the i-th word of SplitMix64 from `state` on are below `bound`, else value.
///
/// rectify: y[i] = x[i] < 0 ? 0 : x[i]. rectifyGradient: dx[i] = y[i] > 0 ? dy[i] : 0.
///
/// peak: `rounds` times as many fused multiply-adds as a register block has scalars, on registers alone: no loop is
/// faster. Returns a number that depends on each, so that none is left out.
///
/// adam: one step for `count` parameters w with gradient g and running averages m and v; see Adam in Learning.
#define TK_DECLARE_KERNELS(NAME, SCALAR)                                                                               \
    typedef struct {                                                                                                   \
        ptrdiff_t blockRows, blockColumns;                                                                             \
        void (*_Nonnull product)(ptrdiff_t depth, const SCALAR *_Nonnull a, const ptrdiff_t *_Nonnull rowOffsets,      \
                                 const ptrdiff_t *_Nonnull depthOffsets, const SCALAR *_Nonnull b,                     \
                                 ptrdiff_t bStride, const SCALAR *_Nullable start, ptrdiff_t startStride,              \
                                 SCALAR *_Nonnull c, ptrdiff_t stride, ptrdiff_t rows, ptrdiff_t columns);             \
        void (*_Nonnull packPanel)(ptrdiff_t depth, const SCALAR *_Nonnull b, ptrdiff_t rowStride,                     \
                                   ptrdiff_t columnStride, ptrdiff_t columns, SCALAR *_Nonnull panel);                 \
        void (*_Nonnull transform)(TKTransform transform, ptrdiff_t channels, const SCALAR *_Nonnull x,                \
                                   ptrdiff_t xRow, ptrdiff_t xColumn, const SCALAR *_Nullable start,                   \
                                   ptrdiff_t startRow, ptrdiff_t startColumn, SCALAR *_Nonnull y, ptrdiff_t yRow,      \
                                   ptrdiff_t yColumn);                                                                 \
        SCALAR (*_Nonnull largestMagnitude)(ptrdiff_t count, const SCALAR *_Nonnull x);                                \
        void (*_Nonnull largestOfWindows)(ptrdiff_t windows, ptrdiff_t step, const SCALAR *_Nonnull pixels,            \
                                          ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t rowStride,                      \
                                          ptrdiff_t channels, ptrdiff_t first, SCALAR *_Nonnull largest,               \
                                          int32_t *_Nonnull number);                                                   \
        void (*_Nonnull giveToWinners)(ptrdiff_t windows, ptrdiff_t step, const SCALAR *_Nonnull dy,                   \
                                       const int32_t *_Nonnull number, ptrdiff_t rows, ptrdiff_t columns,              \
                                       ptrdiff_t rowStride, ptrdiff_t channels, ptrdiff_t first,                       \
                                       SCALAR *_Nonnull dx);                                                           \
        void (*_Nonnull add)(ptrdiff_t count, const SCALAR *_Nonnull x, SCALAR *_Nonnull y);                           \
        void (*_Nonnull addRows)(ptrdiff_t rows, ptrdiff_t columns, const SCALAR *_Nonnull x, SCALAR *_Nonnull y);     \
        void (*_Nonnull divideBytes)(ptrdiff_t count, const uint8_t *_Nonnull bytes, SCALAR divisor,                   \
                                     SCALAR *_Nonnull y);                                                              \
        void (*_Nonnull randomMask)(ptrdiff_t count, uint64_t state, uint64_t bound, SCALAR value,                     \
                                    SCALAR *_Nonnull y);                                                               \
        void (*_Nonnull rectify)(ptrdiff_t count, const SCALAR *_Nonnull x, SCALAR *_Nonnull y);                       \
        void (*_Nonnull rectifyGradient)(ptrdiff_t count, const SCALAR *_Nonnull dy, const SCALAR *_Nonnull y,         \
                                         SCALAR *_Nonnull dx);                                                         \
        void (*_Nonnull adam)(ptrdiff_t count, const SCALAR *_Nonnull g, SCALAR *_Nonnull m, SCALAR *_Nonnull v,       \
                              SCALAR *_Nonnull w, SCALAR beta1, SCALAR beta2, SCALAR correction1, SCALAR correction2,  \
                              SCALAR rate, SCALAR epsilon);                                                            \
        SCALAR (*_Nonnull peak)(ptrdiff_t rounds, SCALAR factor);                                                      \
    } NAME

TK_DECLARE_KERNELS(TKKernelsF32, float);
TK_DECLARE_KERNELS(TKKernelsF64, double);

/// One instruction set's loops.
typedef struct {
    const char *_Nonnull name;
    TKKernelsF32 f32;
    TKKernelsF64 f64;
} TKKernels;

/// The widest variant that this machine has, or the one that GRADEBOOK_KERNELS names: avx512, avx2 or plain.
///
/// A variant that the machine cannot run is passed over for the next narrower one.
const TKKernels *_Nonnull tk_kernels(void);

/// The variant of that name, or NULL where this machine cannot run it.
const TKKernels *_Nullable tk_kernels_named(const char *_Nonnull name);

/// Begins to bring memory that will be read soon into the cache, and does not wait for it.
static inline void tk_prefetch(const void *_Nonnull first, ptrdiff_t bytes) {
    for (ptrdiff_t i = 0; i < bytes; i += 64) __builtin_prefetch((const char *)first + i);
}

/// Tells the processor that a loop waits for another thread.
static inline void tk_pause(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}
