// math/rand/v2: the sources, and what a Rand makes of them, number by number.
package main

import (
	"encoding"
	"fmt"
	"math/rand/v2"
	"time"
)

func main() {
	seed := [32]byte([]byte("chacha8: a seed of 32 bytes long"))
	for _, src := range []rand.Source{rand.NewPCG(1, 2), rand.NewChaCha8(seed)} {
		r := rand.New(src)
		for range 5 {
			fmt.Println(r.Uint64(), r.Int64(), r.Uint32(), r.Int32(), r.Int(), r.Uint(), r.Float64(), r.Float32())
			fmt.Println(r.IntN(10), r.Int64N(1<<62+1), r.Int32N(7), r.Uint64N(1<<63+5), r.Uint32N(100), r.UintN(64), r.Perm(6), r.NormFloat64(), r.ExpFloat64())
		}
		sum, exp := 0.0, 0.0
		for range 20000 { // wedges and tails too
			sum += r.NormFloat64()
			exp += r.ExpFloat64()
		}
		fmt.Println(sum, exp)
		z := rand.NewZipf(r, 1.5, 2, 1000)
		var counts [5]int
		for range 2000 {
			if k := z.Uint64(); k < 5 {
				counts[k]++
			}
		}
		fmt.Println(counts, rand.NewZipf(r, 1, 1, 1) == nil)
		state, err := src.(encoding.BinaryMarshaler).MarshalBinary()
		fmt.Printf("%q %v\n", state, err)
		a, b := r.Uint64(), r.Uint64()
		fmt.Println(src.(encoding.BinaryUnmarshaler).UnmarshalBinary(state), r.Uint64() == a, r.Uint64() == b)
		fmt.Println(src.(encoding.BinaryUnmarshaler).UnmarshalBinary([]byte("x")))
	}
	c := rand.NewChaCha8(seed)
	for range 300 {
		c.Uint64()
	}
	buf := make([]byte, 13)
	n, err := c.Read(buf)
	fmt.Println(n, err, buf, c.Uint64())
	state, _ := c.MarshalBinary()
	fmt.Printf("%q\n", state)
	var d rand.ChaCha8
	fmt.Println(d.UnmarshalBinary(state), d.UnmarshalBinary([]byte("readbuf:")), d.UnmarshalBinary([]byte("readbuf:\x05ab")))
	c.Read(buf[:5])
	d.Read(buf[5:10])
	fmt.Println(buf)
	for _, f := range []func(){func() { rand.IntN(0) }, func() { rand.N(-5) }, func() { rand.Shuffle(-1, nil) }, func() { rand.Uint32N(0) }, func() { (*rand.Zipf)(nil).Uint64() }} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
	for range 1000 {
		if n := rand.N(10 * time.Second); n < 0 || n >= 10*time.Second {
			fmt.Println(n)
		}
		if f := rand.Float64(); f < 0 || f >= 1 || rand.N[uint8](200) >= 200 || rand.IntN(3) > 2 {
			fmt.Println(f)
		}
	}
	fmt.Println(len(rand.Perm(5)), rand.Uint64() == rand.Uint64())
}

// expect: 14192431797130687760 2147869220224756844 3369092613 1710678126 4321634407747778896 760102831717374652 0.8192750264193612 0.042272687
// expect: 1 3052550558175517500 3 3655560521406613680 78 39 [5 1 4 2 0 3] 0.50786829906575 0.8885904278325026
// expect: 6158782141916471494 3813705834356988528 3170608900 1767382309 8458461143276929116 8499734460532927466 0.04201984782505119 0.35528964
// expect: 5 34291649338891560 4 8736450413804056224 69 29 [5 0 3 1 4 2] 0.6433554438945421 1.377367354665346
// expect: 7832170631747924588 8181066369040783757 2402524890 1915059347 5976474776108600199 15282558343396517750 0.014675622151637424 0.68027747
// expect: 2 639585346742147109 4 4327339145097334193 54 18 [1 5 0 2 3 4] -0.014061226769604862 3.5261191378723713
// expect: 15080873458482018174 5097230272739887975 3681197739 736742833 4071177921908989077 1618131919662626044 0.9772493725137577 0.9741781
// expect: 1 1354236175358015296 1 3791555270169238712 63 4 [4 5 0 3 2 1] 0.3254548646915546 1.669069217573849
// expect: 11163299922287948030 9103148928287733135 4183948957 654287827 7296493988308745371 15309627242515697437 0.9079665002782079 0.99038863
// expect: 9 826872735522822163 0 7234064847880804399 31 50 [0 5 4 1 3 2] 0.6305991105864805 1.4212882147144161
// expect: 156.95513218581078 19995.678512422706
// expect: [439 263 152 124 90] true
// expect: "pcg:\xc1\x92\xb4\x99!\xf1\xe8@v\xfc\xb3>JV~w" <nil>
// expect: <nil> true true
// expect: invalid PCG encoding
// expect: 5241873415554430105 8834421845223565537 4264913195 524536379 8609917463184134337 9633757624058081518 0.3558429522627691 0.520599
// expect: 4 2198132661513205231 2 2259012310276978818 8 41 [5 2 1 0 3 4] 0.5276295792522672 3.1562947273651143
// expect: 10191143576962537672 813871161013264953 1480170161 317009155 8366267743843098683 8952899166796314046 0.9577445891001571 0.9052649
// expect: 3 837536727306372399 0 294318708639481259 59 57 [2 0 3 5 4 1] -1.1936713354394297 0.14524282011473333
// expect: 12807738973495526148 4228030966490958241 2444293113 209645532 6956570432681566173 7711769226300684023 0.1898650523467703 0.38213843
// expect: 0 3813825938334961205 5 8011796533793317163 11 5 [0 1 2 3 4 5] -0.38138179532840044 0.3429680084962352
// expect: 13089382426188464674 4325128698605045552 1913612853 329118976 2231363965187987625 4702132894323406160 0.39254017523603524 0.4514038
// expect: 0 37982218085104246 0 6465177471965565125 37 62 [0 1 2 3 4 5] -1.0744302494323676 1.976890072471842
// expect: 2816570058429820218 8020386929745464210 3902651806 632913040 411539045596659339 3710417842938429998 0.36249736000919797 0.5983134
// expect: 3 3166700603803865767 5 2949062948614612390 80 50 [2 5 4 0 3 1] 1.1274120329980564 0.15506730587103673
// expect: -93.20402576926875 20045.58886144931
// expect: [466 261 176 99 82] true
// expect: "chacha8:\x00\x00\x00\x00\x00\x00\x00;-\x99k\x8d\xa4\r\x18\xa5\xbbF\xde\xc9\x17^A\x04\x93b\x15\x8c\x03=\xd8\xdcq\x1fȯ[\xd4ǩ" <nil>
// expect: <nil> true true
// expect: invalid ChaCha8 encoding
// expect: 13 <nil> [220 164 36 23 9 244 242 181 245 125 251 227 116] 417155557046489482
// expect: "readbuf:\x03H\x97\x9achacha8:\x00\x00\x00\x00\x00\x00\x007\x8f\x19m:揑\xb5*dP\xcf\a\xb1Š\xa3\f\xddU\xf5\xad`\xf5\xde{\xd9:<\x80\x93\xb5"
// expect: <nil> invalid ChaCha8 Read buffer encoding invalid ChaCha8 Read buffer encoding
// expect: [72 151 154 150 233 72 151 154 150 233 251 227 116]
// expect: invalid argument to IntN
// expect: invalid argument to N
// expect: invalid argument to Shuffle
// expect: invalid argument to Uint32N
// expect: rand: nil Zipf
// expect: 5 false
