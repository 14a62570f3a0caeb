#include "variants.h"

// 128-bit vectors, which every 64-bit machine has. On ARM the product and the sum fuse; on x86-64 they cannot.
#if defined(__aarch64__)
#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#define ROWS 8
#else
#define FMA(a, b, c) ((a) * (b) + (c))
#define ROWS 4
#endif

#define VARIANT tk_plain
#define NAME "plain"
#define VECTOR_BYTES 16
#define VECTORS 2
#include "kernels.h"
