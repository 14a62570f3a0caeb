// All loops of one instruction set. Included once by each of its files, with these defined:
//   VARIANT, NAME  the table and the variant's name
//   VECTOR_BYTES   the width of a vector
//   ROWS, VECTORS  a product's register block is ROWS rows of VECTORS vectors
//   FMA(a, b, c)   a · b + c on vectors
#include <string.h>

// What is to be fused is written as FMA; nothing else is, so that variants differ in nothing else.
#pragma clang fp contract(off)

#define INLINE __attribute__((always_inline)) static inline

#define KERNEL(name) name##F32
#define SCALAR float
#define BITS uint32_t
#include "scalar.h"

#define KERNEL(name) name##F64
#define SCALAR double
#define BITS uint64_t
#include "scalar.h"

#define TABLE(S)                                                                                                       \
    {ROWS,           VECTORS *VECTOR_BYTES / (ptrdiff_t)sizeof(S##_SCALAR),                                            \
     product##S,     packPanel##S,  transform##S,  largestMagnitude##S, largestOfWindows##S, giveToWinners##S,         \
     add##S,         addRows##S,    divideBytes##S, randomMask##S,      rectify##S,          rectifyGradient##S,       \
     adam##S,        peak##S}
#define F32_SCALAR float
#define F64_SCALAR double
const TKKernels VARIANT = {NAME, TABLE(F32), TABLE(F64)};
