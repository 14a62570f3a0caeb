#include "variants.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)

#define PRODUCT productF32
#define SCALAR float
#define LANES 8
#define ROWS 6
#define VECTORS 2
#include "product.h"

#define PRODUCT productF64
#define SCALAR double
#define LANES 4
#define ROWS 6
#define VECTORS 2
#include "product.h"

#pragma clang attribute pop

const TKKernels tk_avx2 = {"avx2", 6, 16, productF32, 6, 8, productF64};
#endif
