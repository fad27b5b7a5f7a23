// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as text and as the kernel has them, without asking anybody; names are resolve.c's.
#include "netpoll.h"

#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

_Static_assert(sizeof(struct sockaddr_storage) <= sizeof((GoAddr){0}.sa), "GoAddr is too small");

static struct sockaddr *sockaddrof(const GoAddr *a)
{
    return (struct sockaddr *)a->sa;
}

static char *formatunix(const GoAddr *a, char *buf, size_t size)
{
    const struct sockaddr_un *un = (const struct sockaddr_un *)a->sa;
    size_t head = offsetof(struct sockaddr_un, sun_path);
    size_t n = a->len > head ? a->len - head : 0;
    if (n > 0 && un->sun_path[0] == '\0')  // abstract: all of the bytes are the name
        snprintf(buf, size, "@%.*s", (int)(n - 1), un->sun_path + 1);
    else
        snprintf(buf, size, "%.*s", (int)strnlen(un->sun_path, n), un->sun_path);
    return buf;
}

char *go_addr_format(const GoAddr *a, char *buf, size_t size)
{
    char ip[INET6_ADDRSTRLEN], zone[IF_NAMESIZE + 1] = "";
    sa_family_t family = a->len >= sizeof(sa_family_t) ? sockaddrof(a)->sa_family : AF_UNSPEC;
    if (size > 0)
        buf[0] = '\0';
    if (family == AF_UNIX)
        return formatunix(a, buf, size);
    if (family == AF_INET) {
        const struct sockaddr_in *in = (const struct sockaddr_in *)a->sa;
        inet_ntop(AF_INET, &in->sin_addr, ip, sizeof ip);
        snprintf(buf, size, "%s:%d", ip, ntohs(in->sin_port));
    } else if (family == AF_INET6) {
        const struct sockaddr_in6 *in = (const struct sockaddr_in6 *)a->sa;
        if (IN6_IS_ADDR_V4MAPPED(&in->sin6_addr)) {
            inet_ntop(AF_INET, &in->sin6_addr.s6_addr[12], ip, sizeof ip);
            snprintf(buf, size, "%s:%d", ip, ntohs(in->sin6_port));
            return buf;
        }
        inet_ntop(AF_INET6, &in->sin6_addr, ip, sizeof ip);
        if (in->sin6_scope_id != 0) {
            zone[0] = '%';
            if (if_indextoname(in->sin6_scope_id, zone + 1) == NULL)
                snprintf(zone + 1, sizeof zone - 1, "%u", in->sin6_scope_id);
        }
        snprintf(buf, size, "[%s%s]:%d", ip, zone, ntohs(in->sin6_port));
    }
    return buf;
}

int go_addr_port(const GoAddr *a)
{
    if (a->len >= sizeof(struct sockaddr_in) && sockaddrof(a)->sa_family == AF_INET)
        return ntohs(((const struct sockaddr_in *)a->sa)->sin_port);
    if (a->len >= sizeof(struct sockaddr_in6) && sockaddrof(a)->sa_family == AF_INET6)
        return ntohs(((const struct sockaddr_in6 *)a->sa)->sin6_port);
    return -1;
}

void go_addr_setport(GoAddr *a, int port)
{
    if (sockaddrof(a)->sa_family == AF_INET)
        ((struct sockaddr_in *)a->sa)->sin_port = htons((uint16_t)port);
    else if (sockaddrof(a)->sa_family == AF_INET6)
        ((struct sockaddr_in6 *)a->sa)->sin6_port = htons((uint16_t)port);
}

static int copypart(char *to, const char *from, size_t n)
{
    if (n >= ADDR_TEXT)
        return -EINVAL;
    memcpy(to, from, n);
    to[n] = '\0';
    return 0;
}

int addrsplit(const char *text, char *host, char *port)
{
    const char *colon = strrchr(text, ':'), *start = text, *end = colon;
    if (colon == NULL)
        return -EINVAL;
    if (*text == '[') {
        start = text + 1;
        end = strchr(text, ']');
        if (end == NULL || end + 1 != colon)
            return -EINVAL;
    } else if (memchr(text, ':', (size_t)(colon - text)) != NULL) {
        return -EINVAL;  // v6 without brackets
    }
    int err = copypart(host, start, (size_t)(end - start));
    return err != 0 ? err : copypart(port, colon + 1, strlen(colon + 1));
}

static bool portnumber(const char *text, int *port)
{
    char *end;
    if (*text == '\0') {
        *port = 0;
        return true;
    }
    long n = strtol(text, &end, 10);
    *port = (int)n;
    return *end == '\0' && *text >= '0' && *text <= '9' && n <= 65535;
}

static bool parse6(const char *host, GoAddr *a)
{
    struct sockaddr_in6 *in = (struct sockaddr_in6 *)a->sa;
    char ip[ADDR_TEXT];
    const char *zone = strchr(host, '%');
    size_t n = zone != NULL ? (size_t)(zone - host) : strlen(host);
    if (copypart(ip, host, n) != 0 || inet_pton(AF_INET6, ip, &in->sin6_addr) != 1)
        return false;
    if (zone != NULL) {
        char *end;
        in->sin6_scope_id = if_nametoindex(zone + 1);
        if (in->sin6_scope_id == 0)
            in->sin6_scope_id = (uint32_t)strtoul(zone + 1, &end, 10);
    }
    in->sin6_family = AF_INET6;
    a->len = sizeof *in;
    return true;
}

bool addrnumeric(const char *host, const char *port, bool passive, GoAddr *a)
{
    int number;
    memset(a, 0, sizeof *a);
    if (!portnumber(port, &number))
        return false;
    struct sockaddr_in *in = (struct sockaddr_in *)a->sa;
    struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)a->sa;
    if (*host == '\0' && passive) {
        in6->sin6_family = AF_INET6;
        a->len = sizeof *in6;
    } else if (*host == '\0' || inet_pton(AF_INET, host, &in->sin_addr) == 1) {
        if (*host == '\0')
            in->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        in->sin_family = AF_INET;
        a->len = sizeof *in;
    } else if (!parse6(host, a)) {
        return false;
    }
    go_addr_setport(a, number);
    return true;
}

int go_addr_parse(GoAddr *a, const char *text)
{
    char host[ADDR_TEXT], port[ADDR_TEXT];
    int err = addrsplit(text, host, port);
    if (err != 0)
        return err;
    return *host != '\0' && *port != '\0' && addrnumeric(host, port, false, a) ? 0 : -EINVAL;
}

const char *go_io_error(int64_t err)
{
    static const struct {
        int64_t err;
        const char *text;
    } own[] = {
        {GO_ERR_CLOSED, "use of closed file or connection"},
        {GO_ERR_TIMEOUT, "i/o timeout"},
        {GO_ERR_CANCELED, "operation was canceled"},
        {GO_ERR_NOHOST, "no such host"},
    };
    for (size_t i = 0; i < sizeof own / sizeof own[0]; i++)
        if (own[i].err == err)
            return own[i].text;
    const char *text = err < 0 && err > -4096 ? strerrordesc_np((int)-err) : NULL;
    return text != NULL ? text : "unknown error";
}
