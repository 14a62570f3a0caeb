#pragma once
#include <stddef.h>

// The innermost loops, each compiled once for every instruction set and picked when the program starts.
//
// Everything around them (packing, blocking, threads, edges of shapes) is Swift, in the Tensors module. A variant that
// has fused multiply-add gives the same bytes as every other that has it: each element of a product is one chain of
// fused multiply-adds over k, in order, however wide the vectors are.

/// c[i][j] (+)= Σₖ a[k][i] · b[k][j] for one register block.
///
/// a holds `depth` columns of `blockRows` scalars, b `depth` rows of `blockColumns`, both contiguous and padded with
/// zeros. Only the first `rows` × `columns` of the block are read or written in c, whose rows are `stride` scalars apart.
typedef void (*TKProductF32)(ptrdiff_t depth, const float *_Nonnull a, const float *_Nonnull b, float *_Nonnull c,
                             ptrdiff_t stride, ptrdiff_t rows, ptrdiff_t columns, int accumulate);
typedef void (*TKProductF64)(ptrdiff_t depth, const double *_Nonnull a, const double *_Nonnull b, double *_Nonnull c,
                             ptrdiff_t stride, ptrdiff_t rows, ptrdiff_t columns, int accumulate);

/// One instruction set's loops, with the size of its register blocks.
typedef struct {
    const char *_Nonnull name;
    ptrdiff_t rowsF32, columnsF32;
    TKProductF32 _Nonnull productF32;
    ptrdiff_t rowsF64, columnsF64;
    TKProductF64 _Nonnull productF64;
} TKKernels;

/// The widest variant that this machine has, or the one that GRADEBOOK_KERNELS names: avx512, avx2 or plain.
///
/// A variant that the machine cannot run is passed over for the next narrower one.
const TKKernels *_Nonnull tk_kernels(void);

/// The variant of that name, or NULL where this machine cannot run it.
const TKKernels *_Nullable tk_kernels_named(const char *_Nonnull name);
