#include "variants.h"

// 128-bit vectors, which every 64-bit machine has. On ARM the product and the sum fuse; on x86-64 they cannot.
#if defined(__aarch64__)
#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#define BLOCK_ROWS 8
#else
#define FMA(a, b, c) ((a) * (b) + (c))
#define BLOCK_ROWS 4
#endif

#define PRODUCT productF32
#define SCALAR float
#define LANES 4
#define ROWS BLOCK_ROWS
#define VECTORS 2
#include "product.h"

#define PRODUCT productF64
#define SCALAR double
#define LANES 2
#define ROWS BLOCK_ROWS
#define VECTORS 2
#include "product.h"

const TKKernels tk_plain = {"plain", BLOCK_ROWS, 8, productF32, BLOCK_ROWS, 4, productF64};
