// Channels through reflection: sending, receiving, select, many goroutines at it, and types made by all of them.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"sync"
	"time"
)

func try(what string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %v\n", what, e)
		}
	}()
	f()
	fmt.Println(what, "ok")
}

type rec struct {
	S string
	N []int
}

func main() {
	basic()
	selects()
	fan()
	types()
	complaints()
}

func basic() {
	c := reflect.MakeChan(reflect.TypeFor[chan int](), 2)
	c.Send(reflect.ValueOf(1))
	fmt.Println(c.Len(), c.Cap(), c.TrySend(reflect.ValueOf(2)), c.TrySend(reflect.ValueOf(3)))
	x, ok := c.Recv()
	y, ok2 := c.TryRecv()
	z, ok3 := c.TryRecv()
	fmt.Println(x, ok, y, ok2, z.IsValid(), ok3)
	c.Close()
	x, ok = c.Recv()
	y, ok2 = c.TryRecv()
	fmt.Println(x, ok, y, ok2)
	u := make(chan rec)
	go func() { reflect.ValueOf(u).Send(reflect.ValueOf(rec{"sent", []int{1, 2}})) }()
	r, _ := reflect.ValueOf(u).Recv()
	fmt.Println(r, r.Field(0))
	go func() { time.Sleep(time.Millisecond); u <- rec{"late", nil} }()
	r, ok = reflect.ValueOf(u).Recv()
	fmt.Println(r, ok, r.CanSet())
	e := make(chan error, 1)
	reflect.ValueOf(e).Send(reflect.Zero(reflect.TypeFor[error]()))
	fmt.Println(<-e)
	i := make(chan any, 1)
	reflect.ValueOf(i).Send(reflect.ValueOf("into any"))
	fmt.Println(<-i)
	i8 := make(chan int8, 1)
	reflect.ValueOf(i8).Send(reflect.ValueOf(int8(-7)))
	v, _ := reflect.ValueOf(i8).Recv()
	fmt.Println(v, v.Int())
	var n chan int
	fmt.Println(reflect.ValueOf(n).TrySend(reflect.ValueOf(1)), reflect.ValueOf(n).Len())
	nv, nok := reflect.ValueOf(n).TryRecv()
	fmt.Println(nv.IsValid(), nok)
}

func selects() {
	a, b := make(chan int, 1), make(chan string, 1)
	cases := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(b)},
		{Dir: reflect.SelectDefault},
	}
	i, v, ok := reflect.Select(cases)
	fmt.Println(i, v.IsValid(), ok)
	b <- "hello"
	i, v, ok = reflect.Select(cases)
	fmt.Println(i, v, ok)
	a <- 7
	i, v, ok = reflect.Select(cases[:2])
	fmt.Println(i, v, ok)
	send := []reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)}, {Dir: reflect.SelectSend, Chan: reflect.ValueOf(b), Send: reflect.ValueOf("out")}, {Dir: reflect.SelectRecv}}
	i, v, ok = reflect.Select(send)
	fmt.Println(i, v.IsValid(), ok, <-b)
	close(a)
	i, v, ok = reflect.Select(cases[:1])
	fmt.Println(i, v, ok)
	c := make(chan int8)
	go func() { time.Sleep(time.Millisecond); c <- -3 }()
	i, v, ok = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)}})
	fmt.Println(i, v.Int(), ok)
	go func() { time.Sleep(time.Millisecond); fmt.Println("got", <-c) }()
	i, _, _ = reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(c), Send: reflect.ValueOf(int8(9))}})
	time.Sleep(5 * time.Millisecond)
	fmt.Println(i)
	try("send closed", func() {
		d := make(chan int)
		close(d)
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(d), Send: reflect.ValueOf(1)}})
	})
}

func fan() {
	const workers, each = 20, 50
	var chans []reflect.SelectCase
	for w := range workers {
		c := make(chan rec)
		chans = append(chans, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(c)})
		go func() {
			for n := range each {
				reflect.ValueOf(c).Send(reflect.ValueOf(rec{fmt.Sprint(w), []int{n}}))
				if n%10 == 0 {
					runtime.Gosched()
				}
			}
			close(c)
		}()
	}
	count, sum := 0, 0
	for len(chans) > 0 {
		i, v, ok := reflect.Select(chans)
		if !ok {
			chans = append(chans[:i], chans[i+1:]...)
			continue
		}
		count++
		sum += int(v.Field(1).Index(0).Int())
		if count%200 == 0 {
			runtime.GC()
		}
	}
	fmt.Println(count, sum)
	f := reflect.MakeFunc(reflect.TypeFor[func(chan int) int](), func(in []reflect.Value) []reflect.Value {
		v, _ := in[0].Recv()
		return []reflect.Value{v}
	}).Interface().(func(chan int) int)
	c, out := make(chan int), make(chan int)
	for range 30 {
		go func() { out <- f(c) }()
	}
	for i := range 30 {
		c <- i
	}
	total := 0
	for range 30 {
		total += <-out
	}
	fmt.Println(total)
}

func types() {
	var wg sync.WaitGroup
	results := make([][]reflect.Type, 8)
	for g := range results {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 60 {
				base := reflect.ArrayOf(i, reflect.TypeFor[rec]())
				m := reflect.MapOf(reflect.ArrayOf(i, reflect.TypeFor[string]()), reflect.SliceOf(base))
				v := reflect.MakeMap(m)
				v.SetMapIndex(reflect.Zero(m.Key()), reflect.MakeSlice(m.Elem(), 2, 2))
				if v.Len() != 1 {
					panic("len")
				}
				results[g] = append(results[g], reflect.PointerTo(base), m, reflect.FuncOf([]reflect.Type{base}, []reflect.Type{m}, false),
					reflect.StructOf([]reflect.StructField{{Name: "A", Type: base}, {Name: "B", Type: m}}))
			}
		}()
	}
	wg.Wait()
	same := true
	for _, r := range results[1:] {
		for i, t := range r {
			same = same && t == results[0][i]
		}
	}
	fmt.Println(same, len(results[0]))
}

func complaints() {
	r, s := (<-chan int)(make(chan int)), (chan<- int)(make(chan int))
	try("send dir", func() { reflect.ValueOf(r).Send(reflect.ValueOf(1)) })
	try("recv dir", func() { reflect.ValueOf(s).Recv() })
	try("close dir", func() { reflect.ValueOf(r).Close() })
	try("close nil", func() { reflect.ValueOf((chan int)(nil)).Close() })
	try("close twice", func() { c := make(chan int); close(c); reflect.ValueOf(c).Close() })
	try("send closed", func() { c := make(chan int); close(c); reflect.ValueOf(c).Send(reflect.ValueOf(1)) })
	try("send type", func() { reflect.ValueOf(s).Send(reflect.ValueOf("x")) })
	c := reflect.ValueOf(make(chan int))
	try("two defaults", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectDefault}}) })
	try("default chan", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault, Chan: c}}) })
	try("default send", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault, Send: c}}) })
	try("no dir", func() { reflect.Select([]reflect.SelectCase{{}}) })
	try("send missing", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: c}}) })
	try("recv send", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: c, Send: c}}) })
	try("select dirs", func() { reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(s)}}) })
	try("select dirs2", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectSend, Chan: reflect.ValueOf(r), Send: reflect.ValueOf(1)}})
	})
}

// expect: 1 2 true false
// expect: 1 true 2 true false false
// expect: 0 false 0 false
// expect: {sent [1 2]} sent
// expect: {late []} true false
// expect: <nil>
// expect: into any
// expect: -7 -7
// expect: false 0
// expect: false false
// expect: 2 false false
// expect: 1 hello true
// expect: 0 7 true
// expect: 1 false false out
// expect: 0 0 false
// expect: 0 -3 true
// expect: got 9
// expect: 0
// expect: send closed: send on closed channel
// expect: 1000 24500
// expect: 435
// expect: true 240
// expect: send dir: reflect: send on recv-only channel
// expect: recv dir: reflect: recv on send-only channel
// expect: close dir: reflect: close of receive-only channel
// expect: close nil: close of nil channel
// expect: close twice: close of closed channel
// expect: send closed: send on closed channel
// expect: send type: reflect.Value.Send: value of type string is not assignable to type int
// expect: two defaults: reflect.Select: multiple default cases
// expect: default chan: reflect.Select: default case has Chan value
// expect: default send: reflect.Select: default case has Send value
// expect: no dir: reflect.Select: invalid Dir
// expect: send missing: reflect.Select: SendDir case missing Send value
// expect: recv send: reflect.Select: RecvDir case has Send value
// expect: select dirs: reflect.Select: RecvDir case using send-only channel
// expect: select dirs2: reflect.Select: SendDir case using recv-only channel
