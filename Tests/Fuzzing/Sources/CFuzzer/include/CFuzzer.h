// libFuzzer's driver, which the sanitizer brings (compiler-rt, FuzzerInterface.h).
#ifndef JIANBAO_CFUZZER_H
#define JIANBAO_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int * _Nonnull count, char * _Nullable * _Nonnull * _Nonnull arguments,
                        int (* _Nonnull target)(const uint8_t * _Nullable bytes, size_t length));

#endif
