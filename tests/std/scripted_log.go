// Access log: errors per address, the most frequent first.
package main

// stdin: 10.0.0.1 - - [01/Jan/2024:00:00:01 +0000] "GET / HTTP/1.1" 200 512
// stdin: 10.0.0.2 - - [01/Jan/2024:00:00:02 +0000] "GET /a HTTP/1.1" 500 10
// stdin: 10.0.0.1 - - [01/Jan/2024:00:00:03 +0000] "POST /b HTTP/1.1" 503 0
// stdin: garbage line
// stdin: 10.0.0.2 - - [01/Jan/2024:00:01:03 +0000] "GET /c HTTP/1.1" 502 7
// stdin: 10.0.0.3 - - [01/Jan/2024:00:02:04 +0000] "GET /d HTTP/1.1" 404 9
import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"time"
)

type entry struct {
	addr         string
	at           time.Time
	method, path string
	status, size int
}

func parse(line string) (e entry, err error) {
	open, close := strings.IndexByte(line, '['), strings.IndexByte(line, ']')
	if open < 0 || close < open {
		return e, fmt.Errorf("no time in %q", line)
	}
	e.addr, _, _ = strings.Cut(line, " ")
	if e.at, err = time.Parse("02/Jan/2006:15:04:05 -0700", line[open+1:close]); err != nil {
		return e, err
	}
	q := strings.SplitN(line[close+1:], `"`, 3)
	f := strings.Fields(q[1])
	e.method, e.path = f[0], f[1]
	nums := strings.Fields(q[2])
	if e.status, err = strconv.Atoi(nums[0]); err != nil {
		return e, err
	}
	e.size, err = strconv.Atoi(nums[1])
	return e, err
}

func main() {
	errs := map[string]int{}
	perMinute := map[string]int{}
	n := 0
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		n++
		e, err := parse(in.Text())
		if err != nil {
			fmt.Printf("line %d: %v\n", n, err)
			continue
		}
		if e.status >= 500 {
			errs[e.addr]++
		}
		perMinute[e.at.Truncate(time.Minute).Format("15:04")] += e.size
	}
	addrs := make([]string, 0, len(errs))
	for a := range errs {
		addrs = append(addrs, a)
	}
	sort.Slice(addrs, func(i, j int) bool {
		if errs[addrs[i]] != errs[addrs[j]] {
			return errs[addrs[i]] > errs[addrs[j]]
		}
		return addrs[i] < addrs[j]
	})
	for _, a := range addrs {
		fmt.Println(errs[a], a)
	}
	fmt.Println(perMinute)
}

// expect: line 4: no time in "garbage line"
// expect: 2 10.0.0.2
// expect: 1 10.0.0.1
// expect: map[00:00:522 00:01:7 00:02:9]
