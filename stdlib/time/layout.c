// SPDX-License-Identifier: GPL-3.0-or-later
//
// The elements of time layouts. Longer elements come before those that they begin with.
#include "stdlib/strconv/quote.h"
#include "stdlib/text.h"

enum { // as format.gs numbers them
    EL_NONE,
    EL_LONGMONTH,
    EL_MONTH,
    EL_NUMMONTH,
    EL_ZEROMONTH,
    EL_LONGWEEKDAY,
    EL_WEEKDAY,
    EL_DAY,
    EL_UNDERDAY,
    EL_ZERODAY,
    EL_UNDERYEARDAY,
    EL_ZEROYEARDAY,
    EL_HOUR,
    EL_HOUR12,
    EL_ZEROHOUR12,
    EL_MINUTE,
    EL_ZEROMINUTE,
    EL_SECOND,
    EL_ZEROSECOND,
    EL_LONGYEAR,
    EL_YEAR,
    EL_PM_UPPER,
    EL_PM_LOWER,
    EL_ZONE,
    EL_ISOZONE,
    EL_NUMZONE,
    EL_FRACTION0,
    EL_FRACTION9,
};

static const struct {
    const char *text;
    int element;
} ELEMENTS[] = {
    {"January", EL_LONGMONTH},
    {"Jan", EL_MONTH},
    {"Monday", EL_LONGWEEKDAY},
    {"Mon", EL_WEEKDAY},
    {"MST", EL_ZONE},
    {"01", EL_ZEROMONTH},
    {"02", EL_ZERODAY},
    {"03", EL_ZEROHOUR12},
    {"04", EL_ZEROMINUTE},
    {"05", EL_ZEROSECOND},
    {"06", EL_YEAR},
    {"002", EL_ZEROYEARDAY},
    {"15", EL_HOUR},
    {"1", EL_NUMMONTH},
    {"2006", EL_LONGYEAR},
    {"2", EL_DAY},
    {"__2", EL_UNDERYEARDAY},
    {"_2", EL_UNDERDAY},
    {"3", EL_HOUR12},
    {"4", EL_MINUTE},
    {"5", EL_SECOND},
    {"PM", EL_PM_UPPER},
    {"pm", EL_PM_LOWER},
    {"-070000", EL_NUMZONE},
    {"-07:00:00", EL_NUMZONE},
    {"-0700", EL_NUMZONE},
    {"-07:00", EL_NUMZONE},
    {"-07", EL_NUMZONE},
    {"Z070000", EL_ISOZONE},
    {"Z07:00:00", EL_ISOZONE},
    {"Z0700", EL_ISOZONE},
    {"Z07:00", EL_ISOZONE},
    {"Z07", EL_ISOZONE},
};

static bool starts(const uint8_t *s, size_t n, const char *text, size_t *len) {
    *len = strlen(text);
    return n >= *len && memcmp(s, text, *len) == 0;
}

static bool digit_at(const uint8_t *s, size_t n, size_t i) {
    return i < n && s[i] >= '0' && s[i] <= '9';
}

// ".000" or ".999" and the like, not followed by another digit.
static int fraction(const uint8_t *s, size_t n, size_t *len) {
    if ((s[0] != '.' && s[0] != ',') || n < 2 || (s[1] != '0' && s[1] != '9')) return EL_NONE;
    size_t i = 1;
    while (i < n && s[i] == s[1]) i++;
    if (digit_at(s, n, i)) return EL_NONE;
    *len = i;
    return s[1] == '0' ? EL_FRACTION0 : EL_FRACTION9;
}

static int element_at(const uint8_t *s, size_t n, size_t *len) {
    int f = fraction(s, n, len);
    if (f != EL_NONE) return f;
    for (size_t i = 0; i < sizeof ELEMENTS / sizeof *ELEMENTS; i++) {
        if (!starts(s, n, ELEMENTS[i].text, len)) continue;
        // "Jan" and "Mon" inside a word such as "Janet" are text; "_2006" is a blank mark and a
        // year.
        if ((ELEMENTS[i].element == EL_MONTH || ELEMENTS[i].element == EL_WEEKDAY) && n > 3 &&
            s[3] >= 'a' && s[3] <= 'z')
            continue;
        if (ELEMENTS[i].element == EL_UNDERDAY && n >= 5 && memcmp(s, "_2006", 5) == 0) continue;
        return ELEMENTS[i].element;
    }
    return EL_NONE;
}

NATIVE(time_findElement) {
    (void)t;
    size_t n = (size_t)a->layout.len, len;
    for (size_t i = 0; i < n; i++) {
        int e = element_at(a->layout.ptr + i, n - i, &len);
        if (e != EL_NONE) {
            a->r0 = e;
            a->r1 = (int64_t)i;
            a->r2 = (int64_t)(i + len);
            return NAT_OK;
        }
    }
    return NAT_OK;
}

NATIVE(time_quote) {
    Buf b = {0};
    quote_append(&b, a->s.ptr, (size_t)a->s.len, '"', QUOTE_ASCII);
    a->r0 = text_take(t, &b);
    return NAT_OK;
}
