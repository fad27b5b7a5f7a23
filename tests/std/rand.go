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

// expect: 3440579354231278675 87 4 586526624009 188198846 3534334367214237261 0.8128771359243787 0.38444585
// expect: 3532963341805492868 43 0 224608899041 1553415631 1118224062840270781 0.6640109476845091 0.46620363
// expect: 6570415425842765075 1 3 811860009499 512526164 3137486211269163098 0.2865891180824963 0.22712223
// expect: 6018823476402388478 61 0 371618757660 1935993014 1947031852228291041 0.3673452802507181 0.7217122
// expect: 8232937408527042889 10 1 854375171209 4023267949 7894140303635748408 0.1515804661438783 0.6272441
// expect: [3 6 2 0 7 1 8 5 4 9]
// expect: [7 5 1 3 4 6 8 2]
// expect: 4abcbcb169397bb734e7ef0a
// expect: 19975.976 1.0349 0.964019
// expect: 886 870 2226407336114473942 0.9115621743718174
// expect: 1811683815564572222 908841888815 37
// expect: 8717895732742165505
// expect: map[0:326 1:326 2:348]
// expect: 0 99 100
// expect: invalid argument to Intn
