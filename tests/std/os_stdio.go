// Standard input and output through os, bufio and fmt.
package main

// stdin: 3 words here
// stdin: 42 3.5
// stdin: last line
import (
	"bufio"
	"fmt"
	"io"
	"os"
)

func main() {
	var n int
	var a, b string
	k, err := fmt.Scan(&n, &a, &b)
	fmt.Println(k, err, n, a, b)
	var f float64
	k, err = fmt.Scanln()
	fmt.Println(k, err)
	k, err = fmt.Scanf("%d %g\n", &n, &f)
	fmt.Println(k, err, n, f)
	r := bufio.NewReader(os.Stdin)
	s, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	s, err = r.ReadString('\n')
	fmt.Printf("%q %v\n", s, err)
	fmt.Fprintln(os.Stdout, "to stdout")
	fmt.Fprintln(os.Stderr, "to stderr") // expect-stderr: to stderr
	old := os.Stdout
	rd, w, _ := os.Pipe()
	os.Stdout = w
	fmt.Println("captured")
	fmt.Print("too")
	os.Stdout = old
	w.Close()
	out, err := io.ReadAll(rd)
	fmt.Printf("%q %v\n", out, err)
	in := os.Stdin
	rd, w, _ = os.Pipe()
	os.Stdin = rd
	w.WriteString("7 8\n")
	w.Close()
	var x, y int
	k, err = fmt.Scan(&x, &y)
	fmt.Println(k, err, x+y)
	os.Stdin = in
}

// expect: 3 <nil> 3 words here
// expect: 0 expected newline
// expect: 2 <nil> 2 3.5
// expect: "last line\n" <nil>
// expect: "" EOF
// expect: to stdout
// expect: "captured\ntoo" <nil>
// expect: 2 <nil> 15
