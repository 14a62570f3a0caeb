#include "variants.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define VARIANT tk_avx2
#define NAME "avx2"
#define VECTOR_BYTES 32
#define ROWS 6
#define VECTORS 2
#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#include "kernels.h"

#pragma clang attribute pop
#endif
