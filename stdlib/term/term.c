// SPDX-License-Identifier: GPL-3.0-or-later
#include <locale.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "natives.h"

NATIVE(term_isTerminal) {
    (void)t;
    a->r0 = a->fd >= 0 && isatty((int)a->fd);
    return NAT_OK;
}

NATIVE(term_size) {
    (void)t;
    struct winsize w;
    if (a->fd >= 0 && ioctl((int)a->fd, TIOCGWINSZ, &w) == 0 && w.ws_col > 0) {
        a->r0 = w.ws_col;
        a->r1 = w.ws_row;
    }
    return NAT_OK;
}

// The C library's table, in a locale of UTF-8 whatever the environment says.
static locale_t utf8;

static void findlocale(void) {
    utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
}

NATIVE(term_columns) {
    (void)t;
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, findlocale);
    locale_t was = utf8 ? uselocale(utf8) : NULL;
    int n = wcwidth((wchar_t)a->r);
    if (was) uselocale(was);
    a->r0 = n > 0 ? n : 0;
    return NAT_OK;
}
