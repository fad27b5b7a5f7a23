#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What is compiled on the BSDs and macOS only is at least correct C: against a stub of their header.
cd "$(dirname "$0")/../.." || exit 2
for f in runtime/netpoll_kqueue.c runtime/os_bsd.c; do
    ${CC:-cc} -std=gnu11 -D_GNU_SOURCE= -Wall -Wextra -Werror -fsyntax-only -I. -idirafter tests/unit/stub $f || exit 1
done
