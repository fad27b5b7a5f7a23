// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Cause before a cancellation, after one, and after one with a reason of its own.
import (
	"context"
	"errors"
	"fmt"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	fmt.Println(context.Cause(ctx))
	cancel()
	fmt.Println(context.Cause(ctx), ctx.Err())
	why, stop := context.WithCancelCause(context.Background())
	fmt.Println(context.Cause(why))
	stop(errors.New("enough"))
	fmt.Println(context.Cause(why), why.Err())
	fmt.Println(context.Cause(context.Background()))
}

// expect: <nil>
// expect: context canceled context canceled
// expect: <nil>
// expect: enough context canceled
// expect: <nil>
