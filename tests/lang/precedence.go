// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Operator precedence and associativity.
import "fmt"

func main() {
	a, b, c, d := 7, 3, 2, 5
	fmt.Println(a+b*c, (a+b)*c, a-b-c, a/b/c, a%b*c, a*b%c)
	fmt.Println(a<<1+b, a<<(1+b), a&b|c, a&(b|c), a|b&c, a^b&c, a&^b<<1)
	fmt.Println(a+b<<c, a<<c+b, a*b<<c, 1<<c*b, d&3+1, d&3<<1)
	fmt.Println(a > b && b > c || c > d, a > b && (b > c || c > d), a > b || b > c && c > d)
	fmt.Println(!(a > b) || b == c+1, a+b == c*d, a == b || a != b && c < d)
	fmt.Println(-a+b, -a*b, -(a + b), ^a&b, ^(a & b), +a-+b, - -a)
	p := &a
	fmt.Println(*p**p, b**p, -*p, *p + +*p)
	s := []int{1, 2, 3}
	ps := &s
	fmt.Println((*ps)[1]*2, len(*ps)+1, -s[0]+s[1]*s[2])
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	fmt.Println(<-ch+1, -<-ch)
	fmt.Println("a"+"b" == "ab", "a" < "b" == true)
	x := 5.0
	fmt.Println(x/2*3, x-1-1, -x/2, x*x+x)
	var u8 uint8 = 200
	fmt.Println(u8+100>>1, (u8+100)>>1, u8>>1+100, ^u8>>1)
	fmt.Println(1<<3|1<<1, 6&^2|1, 10%4*3, 2*3%4)
	t, f := true, false
	fmt.Println(t || f && f, (t || f) && f, !t || t, !(t || t), t == f || t)
	fmt.Println(int64(a)*int64(b)<<2, float64(a)/float64(b) > 2, []byte("x")[0]+1, string(rune('a'+1))+"c")
}

// expect: 13 20 2 1 2 1
// expect: 17 112 3 3 7 5 8
// expect: 19 31 84 12 2 2
// expect: true true true
// expect: true true true
// expect: -4 -21 -10 0 -4 4 7
// expect: 49 21 -7 14
// expect: 4 4 5
// expect: 2 -2
// expect: true true
// expect: 7.5 3 -2.5 30
// expect: 250 22 200 27
// expect: 10 5 6 2
// expect: true false true false true
// expect: 84 true 121 bc
