// SPDX-License-Identifier: GPL-3.0-or-later
// Two goroutines and a channel.
#include <stdio.h>

#include "runtime/rt.h"

static void greet(void *arg)
{
    const char *words[] = {"hello", "from", "a", "goroutine"};
    for (int i = 0; i < 4; i++)
        go_send(arg, &words[i]);
    go_close(arg);
}

static void start(void *arg)
{
    (void)arg;
    GoChan *words = go_chan_make(sizeof(const char *), 0);
    const char *word;
    go(greet, words);
    while (go_recv(words, &word))
        printf("%s\n", word);
    go_chan_free(words);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: hello
// expect: from
// expect: a
// expect: goroutine
