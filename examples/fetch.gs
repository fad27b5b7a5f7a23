#!/usr/bin/env -S gos run
// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches the URLs on standard input, some at a time, and prints the status of each in the order of the input, then how many there were of
// each: fetch.gs [-n AT_A_TIME] [-t TIMEOUT]

n := flag.Int("n", 20, "how many at a time")
limit := flag.Duration("t", 500*time.Millisecond, "how long each may take")
flag.Parse()

type result struct{ url, status string }

func status(url string, limit time.Duration) (string, error) {
	host, path, _ := strings.Cut(strings.TrimPrefix(url, "http://"), "/")
	deadline := time.Now().Add(limit)
	conn, err := net.DialTimeout("tcp", host, limit)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	conn.SetDeadline(deadline)
	fmt.Fprintf(conn, "GET /%s HTTP/1.0\r\nHost: %s\r\n\r\n", path, host)
	var version, code string
	_, err = fmt.Fscan(bufio.NewReader(conn), &version, &code)
	return code, err
}

fetch := func(url string) result {
	code, err := status(url, *limit)
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		code = "timeout"
	case err != nil:
		code = "error"
	}
	return result{url, code}
}
counts := map[string]int{}
pipe.Lines(os.Stdin) |> pipe.Map(*n, fetch) |> pipe.ForEach(func(r result) error {
	println(r.status, r.url)
	counts[r.status]++
	return nil
})?
for _, code := range slices.Sorted(maps.Keys(counts)) {
	println(code+":", counts[code])
}

// stdin: http://127.0.0.1:1/nobody-listens-there
// expect: error http://127.0.0.1:1/nobody-listens-there
// expect: error: 1
