#include "variants.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"))), apply_to = function)

#define VARIANT tk_avx512
#define NAME "avx512"
#define VECTOR_BYTES 64
#define ROWS 8
#define VECTORS 2
#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#include "kernels.h"

#pragma clang attribute pop
#endif
