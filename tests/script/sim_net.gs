// SPDX-License-Identifier: GPL-3.0-or-later
// Package net on the simulated network: the same program, the same outcome.
ln := net.Listen("tcp", "127.0.0.1:4000")?
go func() {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			for in := bufio.NewScanner(c); in.Scan(); {
				fmt.Fprintln(c, strings.ToUpper(in.Text()))
			}
		}()
	}
}()
var wg sync.WaitGroup
results := make([]string, 10)
for i := range results {
	wg.Add(1)
	go func() {
		defer wg.Done()
		c, err := net.Dial("tcp", "localhost:4000")
		if err != nil {
			panic(err)
		}
		defer c.Close()
		fmt.Fprintf(c, "client %d\n", i)
		results[i], _ = bufio.NewReader(c).ReadString(10)
	}()
}
wg.Wait()
ln.Close()
print(strings.Join(results, ""))

// expect: CLIENT 0
// expect: CLIENT 1
// expect: CLIENT 2
// expect: CLIENT 3
// expect: CLIENT 4
// expect: CLIENT 5
// expect: CLIENT 6
// expect: CLIENT 7
// expect: CLIENT 8
// expect: CLIENT 9
