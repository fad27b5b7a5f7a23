// SPDX-License-Identifier: GPL-3.0-or-later
// Goroutines, channels and select at top level.
c := make(chan int)
go func() {
	defer close(c)
	for i := range 5 {
		c <- i * i
	}
}()
for v := range c {
	print(v, " ")
}
println()
var wg sync.WaitGroup
var mu sync.Mutex
total := 0
for i := range 10 {
	wg.Add(1)
	go func() {
		defer wg.Done()
		mu.Lock()
		total += i
		mu.Unlock()
	}()
}
wg.Wait()
println(total)
select {
case <-time.After(time.Millisecond):
	println("timer")
}

// expect: 0 1 4 9 16 
// expect: 45
// expect: timer
