// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdlib/strconv/ftoa.h"
#include "stdlib/strconv/quote.h"
#include "stdlib/text.h"

NATIVE(strconv_parseInt) {
    (void)t;
    a->r1 = atoi_signed((const char *)a->s.ptr, (size_t)a->s.len, a->base, a->bitSize, &a->r0);
    return NAT_OK;
}

NATIVE(strconv_parseUint) {
    (void)t;
    a->r1 = atoi_unsigned((const char *)a->s.ptr, (size_t)a->s.len, a->base, a->bitSize, &a->r0);
    return NAT_OK;
}

NATIVE(strconv_parseFloat) {
    (void)t;
    int bits = a->bitSize == 32 ? 32 : 64;
    a->r1 = atof_parse((const char *)a->s.ptr, (size_t)a->s.len, bits, &a->r0);
    return NAT_OK;
}

static GoStr number(VmG *t, uint64_t u, bool neg, int base) {
    char tmp[66];
    size_t at = sizeof tmp;
    do tmp[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[u % (unsigned)base];
    while (u /= (unsigned)base);
    if (neg) tmp[--at] = '-';
    return vm_str(t, tmp + at, sizeof tmp - at);
}

NATIVE(strconv_Itoa) {
    uint64_t u = (uint64_t)a->i;
    a->r0 = number(t, a->i < 0 ? 0 - u : u, a->i < 0, 10);
    return NAT_OK;
}

NATIVE(strconv_formatInt) {
    uint64_t u = (uint64_t)a->i;
    a->r0 = number(t, a->i < 0 ? 0 - u : u, a->i < 0, (int)a->base);
    return NAT_OK;
}

NATIVE(strconv_formatUint) {
    a->r0 = number(t, a->i, false, (int)a->base);
    return NAT_OK;
}

NATIVE(strconv_formatFloat) {
    Buf b = {0};
    ftoa_append(&b, a->f, (char)a->fmt, (int)a->prec, (int)a->bitSize);
    a->r0 = text_take(t, &b);
    return NAT_OK;
}

NATIVE(strconv_quote) {
    Buf b = {0};
    quote_append(&b, a->s.ptr, (size_t)a->s.len, '"', (int)a->flags);
    a->r0 = text_take(t, &b);
    return NAT_OK;
}

NATIVE(strconv_quoteRune) {
    Buf b = {0};
    buf_addc(&b, '\'');
    quote_rune(&b, a->r, '\'', (int)a->flags);
    buf_addc(&b, '\'');
    a->r0 = text_take(t, &b);
    return NAT_OK;
}

NATIVE(strconv_unquote) {
    Buf b = {0};
    size_t n = quote_unquote(a->s.ptr, (size_t)a->s.len, a->prefix ? NULL : &b);
    a->r1 = n && (a->prefix || n == (size_t)a->s.len);
    if (a->r1) a->r0 = a->prefix ? text_sub(a->s, 0, (int64_t)n) : vm_str(t, b.data, b.len);
    buf_free(&b);
    return NAT_OK;
}

NATIVE(strconv_unquoteChar) {
    (void)t;
    uint32_t r = 0;
    bool multibyte;
    a->r2 = (int64_t)quote_unchar(a->s.ptr, (size_t)a->s.len, (char)a->quote, &r, &multibyte);
    a->r0 = r;
    a->r1 = multibyte;
    return NAT_OK;
}

NATIVE(strconv_CanBackquote) {
    (void)t;
    a->r0 = quote_backquotable(a->s.ptr, (size_t)a->s.len);
    return NAT_OK;
}

NATIVE(strconv_IsPrint) {
    (void)t;
    a->r0 = a->r >= 0 && unicode_is_print((uint32_t)a->r);
    return NAT_OK;
}

NATIVE(strconv_IsGraphic) {
    (void)t;
    a->r0 = a->r >= 0 && quote_isgraphic((uint32_t)a->r);
    return NAT_OK;
}
