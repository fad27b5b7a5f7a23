// SPDX-License-Identifier: GPL-3.0-or-later
// Panics: a job that goes wrong gives back what it holds and takes neither the others nor the
// program with it.
#include <stdio.h>

#include "runtime/rt.h"

typedef struct Account {
    GoMutex m;
    int balance;
} Account;

typedef struct Transfer {
    Account *from, *to;
    int amount;
} Transfer;

static void unlock(void *m)
{
    go_mutex_unlock(m);
}

static void take(Account *a, int amount)
{
    if (amount > a->balance)
        go_panic_value(a, "%d is more than %d", amount, a->balance);
    a->balance -= amount;
}

static void transfer(void *arg)
{
    Transfer *t = arg;
    go_mutex_lock(&t->from->m);
    go_defer(unlock, &t->from->m);
    take(t->from, t->amount);
    go_defer_pop(true);
    go_mutex_lock(&t->to->m);
    t->to->balance += t->amount;
    go_mutex_unlock(&t->to->m);
}

static void *attempt(void *arg)
{
    GoPanic p;
    if (go_try(transfer, arg, &p))
        return "done";
    printf("failed: %s\n", p.text);
    return "not done";
}

static void both(GoScope *s, void *arg)
{
    Account *a = arg;
    Transfer fits = {&a[0], &a[1], 60}, toomuch = {&a[0], &a[1], 80};
    printf("%s\n", (char *)go_join(go_scope_go(s, attempt, &fits)));
    printf("%s\n", (char *)go_join(go_scope_go(s, attempt, &toomuch)));
}

static void start(void *arg)
{
    (void)arg;
    Account a[2] = {{.balance = 100}, {.balance = 0}};
    go_scope(both, a);
    printf("%d %d\n", a[0].balance, a[1].balance);
}

int main(void)
{
    return go_run(start, NULL);
}

// expect: done
// expect: failed: 80 is more than 40
// expect: not done
// expect: 40 60
