#include "variants.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"))), apply_to = function)
#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)

#define PRODUCT productF32
#define SCALAR float
#define LANES 16
#define ROWS 8
#define VECTORS 2
#include "product.h"

#define PRODUCT productF64
#define SCALAR double
#define LANES 8
#define ROWS 8
#define VECTORS 2
#include "product.h"

#pragma clang attribute pop

const TKKernels tk_avx512 = {"avx512", 8, 32, productF32, 8, 16, productF64};
#endif
