// SPDX-License-Identifier: GPL-3.0-or-later
package main

// Functions with very many parameters and results.
import "fmt"

func sum(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39 int) int {
	return p0*0 + p1*1 + p2*2 + p3*3 + p4*4 + p5*5 + p6*6 + p7*7 + p8*8 + p9*9 + p10*10 + p11*11 + p12*12 + p13*13 + p14*14 + p15*15 + p16*16 + p17*17 + p18*18 + p19*19 + p20*20 + p21*21 + p22*22 + p23*23 + p24*24 + p25*25 + p26*26 + p27*27 + p28*28 + p29*29 + p30*30 + p31*31 + p32*32 + p33*33 + p34*34 + p35*35 + p36*36 + p37*37 + p38*38 + p39*39
}

func results(n int) (r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 int) {
	r0 = n * 0
	r1 = n * 1
	r2 = n * 2
	r3 = n * 3
	r4 = n * 4
	r5 = n * 5
	r6 = n * 6
	r7 = n * 7
	r8 = n * 8
	r9 = n * 9
	r10 = n * 10
	r11 = n * 11
	r12 = n * 12
	r13 = n * 13
	r14 = n * 14
	r15 = n * 15
	r16 = n * 16
	r17 = n * 17
	r18 = n * 18
	r19 = n * 19
	return
}

func mixed(a int8, b string, c float32, d []int, e [3]int, f map[string]int, g interface{}, h func(int) int, i bool, j *int, k chan int, l struct{ x, y int }) (string, [3]int, struct{ x, y int }, error) {
	e[0] = int(a) + len(b) + int(c) + d[0] + f["k"] + g.(int) + h(1) + *j + cap(k) + l.x
	l.y = e[0]
	return fmt.Sprint(i, b), e, l, nil
}

func main() {
	fmt.Println(sum(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39))
	fmt.Println(results(3))
	x := 7
	fmt.Println(mixed(1, "bb", 3.5, []int{4}, [3]int{0, 5, 6}, map[string]int{"k": 6}, 7, func(n int) int { return n + 7 }, true, &x, make(chan int, 9), struct{ x, y int }{10, 0}))
	f := sum
	defer func(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35, p36, p37, p38, p39 int) {
		fmt.Println(p0, p39)
	}(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40)
	go sum(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
	fmt.Println(f(40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1))
}

// expect: 20540
// expect: 0 3 6 9 12 15 18 21 24 27 30 33 36 39 42 45 48 51 54 57
// expect: truebb [57 5 6] {10 57} <nil>
// expect: 10660
// expect: 1 40
