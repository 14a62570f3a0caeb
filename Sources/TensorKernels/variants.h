#pragma once
#include "TensorKernels.h"

#if defined(__x86_64__)
extern const TKKernels tk_avx512, tk_avx2;
#endif
extern const TKKernels tk_plain;
