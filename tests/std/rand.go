// Seeded generators give Go's numbers.
package main

import (
	"fmt"
	"math/rand"
	"sort"
)

func main() {
	r := rand.New(rand.NewSource(42))
	for i := 0; i < 5; i++ {
		fmt.Println(r.Int(), r.Intn(100), r.Int31n(7), r.Int63n(1e12), r.Uint32(), r.Uint64(), r.Float64(), r.Float32())
	}
	fmt.Println(r.Perm(10))
	s := []int{1, 2, 3, 4, 5, 6, 7, 8}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(s)
	b := make([]byte, 12)
	r.Read(b)
	fmt.Printf("%x\n", b)
	sum := 0.0
	for i := 0; i < 20000; i++ {
		sum += r.NormFloat64() + r.ExpFloat64()
	}
	fmt.Printf("%.9g %.6g %.6g\n", sum, r.NormFloat64(), r.ExpFloat64())
	rand.Seed(7)
	fmt.Println(rand.Intn(1000), rand.Intn(1000), rand.Int63(), rand.Float64())
	r.Seed(-5)
	fmt.Println(r.Int63(), r.Intn(1<<40), r.Intn(64))
	r.Seed(0)
	fmt.Println(r.Int63())
	counts := map[int]int{}
	for i := 0; i < 1000; i++ {
		counts[rand.New(rand.NewSource(int64(i))).Intn(3)]++
	}
	fmt.Println(counts)
	p := rand.Perm(100)
	sort.Ints(p)
	fmt.Println(p[0], p[99], len(p))
	func() {
		defer func() { fmt.Println(recover()) }()
		rand.Intn(0)
	}()
}
