// SPDX-License-Identifier: GPL-3.0-or-later
// Contexts that have not run yet: the frame that gobuf_swap expects, written by hand.
#include "switch.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
enum { FRAME_WORDS = 8, FRAME_CONTROL = 0, FRAME_ENTRY = 4, FRAME_RETURN = 7 };
// MXCSR 0x1f80 and x87 control word 0x037f: the state a process starts with.
static const uint64_t frame_control = 0x037f00001f80u;
#elif defined(__aarch64__)
enum { FRAME_WORDS = 22, FRAME_CONTROL = 20, FRAME_ENTRY = 0, FRAME_RETURN = 11 };
static const uint64_t frame_control = 0;
#else
#error "no context switch for this processor"
#endif

void gobuf_make(Gobuf *b, void *lo, void *hi, void (*entry)(void *val))
{
    uint64_t *frame = (uint64_t *)hi - 2 - FRAME_WORDS;
    memset(frame, 0, (FRAME_WORDS + 2) * sizeof *frame);
    frame[FRAME_CONTROL] = frame_control;
    frame[FRAME_ENTRY] = (uintptr_t)entry;
    frame[FRAME_RETURN] = (uintptr_t)gobuf_entry;
    b->sp = frame;
    b->lo = lo;
    b->size = (size_t)((char *)hi - (char *)lo);
    b->fakestack = NULL;
#ifdef GO_TSAN
    if (b->fiber == NULL)
        b->fiber = __tsan_create_fiber(0);
#endif
}

void gobuf_thread(Gobuf *b)
{
    memset(b, 0, sizeof *b);
    pthread_attr_t attr;
    if (pthread_getattr_np(pthread_self(), &attr) == 0) {
        void *lo;
        size_t size;
        if (pthread_attr_getstack(&attr, &lo, &size) == 0) {
            b->lo = lo;
            b->size = size;
        }
        pthread_attr_destroy(&attr);
    }
#ifdef GO_TSAN
    b->fiber = __tsan_get_current_fiber();
#endif
}

void gobuf_free(Gobuf *b)
{
#ifdef GO_TSAN
    if (b->fiber != NULL)
        __tsan_destroy_fiber(b->fiber);
#endif
#ifdef GO_ASAN
    // The frames that were suspended there never end: whoever gets the stack next has others.
    if (b->sp != NULL)
        __asan_unpoison_memory_region(b->sp, (size_t)((char *)b->lo + b->size - (char *)b->sp));
#endif
    b->fiber = NULL;
    b->fakestack = NULL;
    b->sp = NULL;
}

void gobuf_nowhere(void)
{
    fputs("runtime: switch to a context that does not exist\n", stderr);
    abort();
}
