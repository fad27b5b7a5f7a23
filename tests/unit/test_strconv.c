// SPDX-License-Identifier: GPL-3.0-or-later Numbers as text and back: known hard cases, and that
// shortest digits read back as the same number and are no longer than need be, for random bit
// patterns. The second argument of the program is the number of patterns.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "stdlib/strconv/ftoa.h"
#include "stdlib/strconv/quote.h"

static int failures;

static void check(bool ok, const char *what, const char *got) {
    if (ok) return;
    failures++;
    printf("FAIL %s: got %s\n", what, got);
}

static void format(double v, char fmt, int prec, int bits, const char *want) {
    Buf b = {0};
    ftoa_append(&b, v, fmt, prec, bits);
    check(strcmp(buf_cstr(&b), want) == 0, want, b.data);
    buf_free(&b);
}

static void known(void) {
    format(0, 'g', -1, 64, "0");
    format(-0.0, 'g', -1, 64, "-0");
    format(1, 'e', -1, 64, "1e+00");
    format(0.1, 'g', -1, 64, "0.1");
    format(0.1f, 'g', -1, 32, "0.1");
    format(0.1f, 'g', -1, 64, "0.10000000149011612");
    format(5e-324, 'g', -1, 64, "5e-324");
    format(1e23, 'g', -1, 64, "1e+23");
    format(9007199254740993.0, 'f', -1, 64, "9007199254740992");
    format(1.7976931348623157e308, 'g', -1, 64, "1.7976931348623157e+308");
    format(2.2250738585072014e-308, 'g', -1, 64, "2.2250738585072014e-308");
    format(0x1p-44, 'g', -1, 64, "5.684341886080802e-14"); // a power of two
    format(1e21, 'f', -1, 64, "1000000000000000000000");
    format(123456789, 'g', -1, 64, "1.23456789e+08");
    format(100000, 'g', -1, 64, "100000");
    format(2.5, 'f', 0, 64, "2");
    format(3.5, 'f', 0, 64, "4");
    format(1234.5678, 'e', 3, 64, "1.235e+03");
    format(1234.5678, 'g', 3, 64, "1.23e+03");
    format(0.000012345, 'g', 3, 64, "1.23e-05");
    format(1, 'x', -1, 64, "0x1p+00");
    format(1.5, 'X', 3, 64, "0X1.800P+00");
    format(1, 'b', -1, 64, "4503599627370496p-52");
    format(INFINITY, 'g', -1, 64, "+Inf");
    format(NAN, 'g', -1, 64, "NaN");
}

static void parse(const char *s, AtoiError want, double value) {
    double v;
    AtoiError e = atof_parse(s, strlen(s), 64, &v);
    char got[64];
    snprintf(got, sizeof got, "%d %g", e, v);
    check(e == want && (e == ATOI_SYNTAX || v == value), s, got);
}

static void parsing(void) {
    parse("", ATOI_SYNTAX, 0);
    parse("1", ATOI_OK, 1);
    parse("-1.5e3", ATOI_OK, -1500);
    parse(".", ATOI_SYNTAX, 0);
    parse("1e", ATOI_SYNTAX, 0);
    parse("0x1p-2", ATOI_OK, 0.25);
    parse("0x1", ATOI_SYNTAX, 0);
    parse("1_000", ATOI_OK, 1000);
    parse("1__0", ATOI_SYNTAX, 0);
    parse("1e400", ATOI_RANGE, INFINITY);
    parse("1e-400", ATOI_OK, 0);
    parse("-Infinity", ATOI_OK, -INFINITY);
    parse("+nan", ATOI_SYNTAX, 0);
    parse("1.00000000000000011102230246251565", ATOI_OK, 1);
    parse("9007199254740993", ATOI_OK, 9007199254740992.0);
    int64_t i;
    uint64_t u;
    check(atoi_signed("-128", 4, 10, 8, &i) == ATOI_OK && i == -128, "-128", "");
    check(atoi_signed("128", 3, 10, 8, &i) == ATOI_RANGE && i == 127, "128", "");
    check(atoi_signed("-129", 4, 10, 8, &i) == ATOI_RANGE && i == -128, "-129", "");
    check(atoi_unsigned("0x_f", 4, 0, 64, &u) == ATOI_OK && u == 15, "0x_f", "");
    check(atoi_unsigned("18446744073709551616", 20, 10, 64, &u) == ATOI_RANGE, "2^64", "");
    check(atoi_unsigned("12", 2, 2, 64, &u) == ATOI_SYNTAX, "12 base 2", "");
}

static uint64_t next(uint64_t *x) {
    *x ^= *x << 13;
    *x ^= *x >> 7;
    *x ^= *x << 17;
    return *x;
}

// Is there a decimal with one digit less that reads back as v?
static bool shorter_exists(double v, int digits) {
    char tmp[40];
    snprintf(tmp, sizeof tmp, "%.*e", digits - 2, v);
    return strtod(tmp, NULL) == v;
}

static void round_trips(long n) {
    uint64_t x = 88172645463325252u;
    for (long i = 0; i < n; i++) {
        uint64_t bits = next(&x);
        double v, back;
        memcpy(&v, &bits, sizeof v);
        if (isnan(v) || isinf(v)) continue;
        Buf b = {0};
        ftoa_append(&b, v, 'e', -1, 64);
        atof_parse(b.data, b.len, 64, &back);
        check(back == v, "round trip", buf_cstr(&b));
        FtoaDigits d;
        ftoa_shortest(&d, fabs(v), 64);
        check(d.n < 2 || !shorter_exists(fabs(v), d.n), "shortest", b.data);
        float f = (float)(v * 1e-3);
        if (!isnan(f) && !isinf(f)) {
            b.len = 0;
            ftoa_append(&b, f, 'g', -1, 32);
            atof_parse(b.data, b.len, 32, &back);
            check((float)back == f, "float32 round trip", buf_cstr(&b));
        }
        buf_free(&b);
    }
}

static void quoting(void) {
    static const struct {
        const char *text, *want;
        int flags;
    } cases[] = {
        {"plain", "\"plain\"", 0},
        {"a\n\t\"\\", "\"a\\n\\t\\\"\\\\\"", 0},
        {"\xff\x01", "\"\\xff\\x01\"", 0},
        {"\xc3\xa9", "\"\xc3\xa9\"", 0},
        {"\xc3\xa9", "\"\\u00e9\"", QUOTE_ASCII},
        {"\xf0\x9f\x98\x80", "\"\\U0001f600\"", QUOTE_ASCII},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Buf b = {0}, back = {0};
        const char *text = cases[i].text;
        quote_append(&b, (const uint8_t *)text, strlen(text), '"', cases[i].flags);
        check(strcmp(buf_cstr(&b), cases[i].want) == 0, cases[i].want, b.data);
        size_t n = quote_unquote((const uint8_t *)b.data, b.len, &back);
        check(n == b.len && strcmp(buf_cstr(&back), text) == 0, "unquote", back.data);
        buf_free(&b);
        buf_free(&back);
    }
}

int main(int argc, char **argv) {
    known();
    parsing();
    quoting();
    round_trips(argc > 1 ? atol(argv[1]) : 100000);
    printf("%s\n", failures ? "failed" : "ok");
    return failures != 0;
}
