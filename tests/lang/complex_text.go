// SPDX-License-Identifier: GPL-3.0-or-later
package main

// strconv.ParseComplex and FormatComplex; verbs of fmt.

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	for _, s := range []string{"", "1", "i", "1i", "+i", "-1.5e3i", "1+2i", "(1+2i)", "(1-2i", "1+i", "1++2i", "1+-2i", "1-+2i", "Inf+NaNi", "NaN+NaNi",
		"-inf-Infinityi", "1e400+2i", "1+1e400i", "1e400-1e400i", "0x1p-2+0x1.8p3i", "1_000+2i", "0x_1p0i", "3e2+4e-2i", "1e+2-3e+1i", "1 + 2i", "2ii",
		"1+2", "()", "(", "1+2i)", "nani", "+nan", "0x1e+2p0i", "1e5e5", ".5-.5i", "1.2.3i", "3.4028235e39+1i", "1e-50i", "infi", "1-NaNi", "1p2"} {
		for _, bits := range []int{64, 128} {
			z, err := strconv.ParseComplex(s, bits)
			fmt.Println(s, bits, z, err)
		}
	}
	for _, z := range []complex128{0, 1 + 2i, -1.5 - 2.25i, complex(math.Inf(1), math.NaN()), complex(math.Copysign(0, -1), math.Inf(-1)), 1e21 + 1e-7i} {
		for _, f := range "eEfgGxXb" {
			fmt.Println(strconv.FormatComplex(z, byte(f), -1, 128), strconv.FormatComplex(z, byte(f), 3, 64))
		}
	}
	fmt.Printf("%v|%8.2f|%-12.1f|%+v|%x|%6v|% f|%08.3f|%d|%s|%q|%#v|%t\n", 1+2i, 1+2i, 1+2i, 1-2i, 1+2i, 1+2i, 1+2i, 1+2i, 1+2i, 1+2i, 1+2i, 1+2i, 1+2i)
	fmt.Printf("%v %.3g %T\n", []complex64{1, 2i}, map[string]complex128{"a": 1 / 3i}, struct{ c complex64 }{})
	fmt.Println(fmt.Sprint(complex64(1), 2i, "x", 3i))
}

// expect:  64 (0+0i) strconv.ParseComplex: parsing "": invalid syntax
// expect:  128 (0+0i) strconv.ParseComplex: parsing "": invalid syntax
// expect: 1 64 (1+0i) <nil>
// expect: 1 128 (1+0i) <nil>
// expect: i 64 (0+0i) strconv.ParseComplex: parsing "i": invalid syntax
// expect: i 128 (0+0i) strconv.ParseComplex: parsing "i": invalid syntax
// expect: 1i 64 (0+1i) <nil>
// expect: 1i 128 (0+1i) <nil>
// expect: +i 64 (0+0i) strconv.ParseComplex: parsing "+i": invalid syntax
// expect: +i 128 (0+0i) strconv.ParseComplex: parsing "+i": invalid syntax
// expect: -1.5e3i 64 (0-1500i) <nil>
// expect: -1.5e3i 128 (0-1500i) <nil>
// expect: 1+2i 64 (1+2i) <nil>
// expect: 1+2i 128 (1+2i) <nil>
// expect: (1+2i) 64 (1+2i) <nil>
// expect: (1+2i) 128 (1+2i) <nil>
// expect: (1-2i 64 (0+0i) strconv.ParseComplex: parsing "(1-2i": invalid syntax
// expect: (1-2i 128 (0+0i) strconv.ParseComplex: parsing "(1-2i": invalid syntax
// expect: 1+i 64 (0+0i) strconv.ParseComplex: parsing "1+i": invalid syntax
// expect: 1+i 128 (0+0i) strconv.ParseComplex: parsing "1+i": invalid syntax
// expect: 1++2i 64 (0+0i) strconv.ParseComplex: parsing "1++2i": invalid syntax
// expect: 1++2i 128 (0+0i) strconv.ParseComplex: parsing "1++2i": invalid syntax
// expect: 1+-2i 64 (1-2i) <nil>
// expect: 1+-2i 128 (1-2i) <nil>
// expect: 1-+2i 64 (0+0i) strconv.ParseComplex: parsing "1-+2i": invalid syntax
// expect: 1-+2i 128 (0+0i) strconv.ParseComplex: parsing "1-+2i": invalid syntax
// expect: Inf+NaNi 64 (+Inf+NaNi) <nil>
// expect: Inf+NaNi 128 (+Inf+NaNi) <nil>
// expect: NaN+NaNi 64 (NaN+NaNi) <nil>
// expect: NaN+NaNi 128 (NaN+NaNi) <nil>
// expect: -inf-Infinityi 64 (-Inf-Infi) <nil>
// expect: -inf-Infinityi 128 (-Inf-Infi) <nil>
// expect: 1e400+2i 64 (+Inf+2i) strconv.ParseComplex: parsing "1e400+2i": value out of range
// expect: 1e400+2i 128 (+Inf+2i) strconv.ParseComplex: parsing "1e400+2i": value out of range
// expect: 1+1e400i 64 (1+Infi) strconv.ParseComplex: parsing "1+1e400i": value out of range
// expect: 1+1e400i 128 (1+Infi) strconv.ParseComplex: parsing "1+1e400i": value out of range
// expect: 1e400-1e400i 64 (+Inf-Infi) strconv.ParseComplex: parsing "1e400-1e400i": value out of range
// expect: 1e400-1e400i 128 (+Inf-Infi) strconv.ParseComplex: parsing "1e400-1e400i": value out of range
// expect: 0x1p-2+0x1.8p3i 64 (0.25+12i) <nil>
// expect: 0x1p-2+0x1.8p3i 128 (0.25+12i) <nil>
// expect: 1_000+2i 64 (1000+2i) <nil>
// expect: 1_000+2i 128 (1000+2i) <nil>
// expect: 0x_1p0i 64 (0+1i) <nil>
// expect: 0x_1p0i 128 (0+1i) <nil>
// expect: 3e2+4e-2i 64 (300+0.03999999910593033i) <nil>
// expect: 3e2+4e-2i 128 (300+0.04i) <nil>
// expect: 1e+2-3e+1i 64 (100-30i) <nil>
// expect: 1e+2-3e+1i 128 (100-30i) <nil>
// expect: 1 + 2i 64 (0+0i) strconv.ParseComplex: parsing "1 + 2i": invalid syntax
// expect: 1 + 2i 128 (0+0i) strconv.ParseComplex: parsing "1 + 2i": invalid syntax
// expect: 2ii 64 (0+0i) strconv.ParseComplex: parsing "2ii": invalid syntax
// expect: 2ii 128 (0+0i) strconv.ParseComplex: parsing "2ii": invalid syntax
// expect: 1+2 64 (0+0i) strconv.ParseComplex: parsing "1+2": invalid syntax
// expect: 1+2 128 (0+0i) strconv.ParseComplex: parsing "1+2": invalid syntax
// expect: () 64 (0+0i) strconv.ParseComplex: parsing "()": invalid syntax
// expect: () 128 (0+0i) strconv.ParseComplex: parsing "()": invalid syntax
// expect: ( 64 (0+0i) strconv.ParseComplex: parsing "(": invalid syntax
// expect: ( 128 (0+0i) strconv.ParseComplex: parsing "(": invalid syntax
// expect: 1+2i) 64 (0+0i) strconv.ParseComplex: parsing "1+2i)": invalid syntax
// expect: 1+2i) 128 (0+0i) strconv.ParseComplex: parsing "1+2i)": invalid syntax
// expect: nani 64 (0+NaNi) <nil>
// expect: nani 128 (0+NaNi) <nil>
// expect: +nan 64 (0+0i) strconv.ParseComplex: parsing "+nan": invalid syntax
// expect: +nan 128 (0+0i) strconv.ParseComplex: parsing "+nan": invalid syntax
// expect: 0x1e+2p0i 64 (0+0i) strconv.ParseComplex: parsing "0x1e+2p0i": invalid syntax
// expect: 0x1e+2p0i 128 (0+0i) strconv.ParseComplex: parsing "0x1e+2p0i": invalid syntax
// expect: 1e5e5 64 (0+0i) strconv.ParseComplex: parsing "1e5e5": invalid syntax
// expect: 1e5e5 128 (0+0i) strconv.ParseComplex: parsing "1e5e5": invalid syntax
// expect: .5-.5i 64 (0.5-0.5i) <nil>
// expect: .5-.5i 128 (0.5-0.5i) <nil>
// expect: 1.2.3i 64 (0+0i) strconv.ParseComplex: parsing "1.2.3i": invalid syntax
// expect: 1.2.3i 128 (0+0i) strconv.ParseComplex: parsing "1.2.3i": invalid syntax
// expect: 3.4028235e39+1i 64 (+Inf+1i) strconv.ParseComplex: parsing "3.4028235e39+1i": value out of range
// expect: 3.4028235e39+1i 128 (3.4028235e+39+1i) <nil>
// expect: 1e-50i 64 (0+0i) <nil>
// expect: 1e-50i 128 (0+1e-50i) <nil>
// expect: infi 64 (0+Infi) <nil>
// expect: infi 128 (0+Infi) <nil>
// expect: 1-NaNi 64 (0+0i) strconv.ParseComplex: parsing "1-NaNi": invalid syntax
// expect: 1-NaNi 128 (0+0i) strconv.ParseComplex: parsing "1-NaNi": invalid syntax
// expect: 1p2 64 (0+0i) strconv.ParseComplex: parsing "1p2": invalid syntax
// expect: 1p2 128 (0+0i) strconv.ParseComplex: parsing "1p2": invalid syntax
// expect: (0e+00+0e+00i) (0.000e+00+0.000e+00i)
// expect: (0E+00+0E+00i) (0.000E+00+0.000E+00i)
// expect: (0+0i) (0.000+0.000i)
// expect: (0+0i) (0+0i)
// expect: (0+0i) (0+0i)
// expect: (0x0p+00+0x0p+00i) (0x0.000p+00+0x0.000p+00i)
// expect: (0X0P+00+0X0P+00i) (0X0.000P+00+0X0.000P+00i)
// expect: (0p-1074+0p-1074i) (0p-149+0p-149i)
// expect: (1e+00+2e+00i) (1.000e+00+2.000e+00i)
// expect: (1E+00+2E+00i) (1.000E+00+2.000E+00i)
// expect: (1+2i) (1.000+2.000i)
// expect: (1+2i) (1+2i)
// expect: (1+2i) (1+2i)
// expect: (0x1p+00+0x1p+01i) (0x1.000p+00+0x1.000p+01i)
// expect: (0X1P+00+0X1P+01i) (0X1.000P+00+0X1.000P+01i)
// expect: (4503599627370496p-52+4503599627370496p-51i) (8388608p-23+8388608p-22i)
// expect: (-1.5e+00-2.25e+00i) (-1.500e+00-2.250e+00i)
// expect: (-1.5E+00-2.25E+00i) (-1.500E+00-2.250E+00i)
// expect: (-1.5-2.25i) (-1.500-2.250i)
// expect: (-1.5-2.25i) (-1.5-2.25i)
// expect: (-1.5-2.25i) (-1.5-2.25i)
// expect: (-0x1.8p+00-0x1.2p+01i) (-0x1.800p+00-0x1.200p+01i)
// expect: (-0X1.8P+00-0X1.2P+01i) (-0X1.800P+00-0X1.200P+01i)
// expect: (-6755399441055744p-52-5066549580791808p-51i) (-12582912p-23-9437184p-22i)
// expect: (+Inf+NaNi) (+Inf+NaNi)
// expect: (+Inf+NaNi) (+Inf+NaNi)
// expect: (+Inf+NaNi) (+Inf+NaNi)
// expect: (+Inf+NaNi) (+Inf+NaNi)
// expect: (+Inf+NaNi) (+Inf+NaNi)
// expect: (+Inf+NaNi) (+Inf+NaNi)
// expect: (+Inf+NaNi) (+Inf+NaNi)
// expect: (+Inf+NaNi) (+Inf+NaNi)
// expect: (-0e+00-Infi) (-0.000e+00-Infi)
// expect: (-0E+00-Infi) (-0.000E+00-Infi)
// expect: (-0-Infi) (-0.000-Infi)
// expect: (-0-Infi) (-0-Infi)
// expect: (-0-Infi) (-0-Infi)
// expect: (-0x0p+00-Infi) (-0x0.000p+00-Infi)
// expect: (-0X0P+00-Infi) (-0X0.000P+00-Infi)
// expect: (-0p-1074-Infi) (-0p-149-Infi)
// expect: (1e+21+1e-07i) (1.000e+21+1.000e-07i)
// expect: (1E+21+1E-07i) (1.000E+21+1.000E-07i)
// expect: (1000000000000000000000+0.0000001i) (1000000020040877342720.000+0.000i)
// expect: (1e+21+1e-07i) (1e+21+1e-07i)
// expect: (1E+21+1E-07i) (1E+21+1E-07i)
// expect: (0x1.b1ae4d6e2ef5p+69+0x1.ad7f29abcaf48p-24i) (0x1.b1bp+69+0x1.ad8p-24i)
// expect: (0X1.B1AE4D6E2EF5P+69+0X1.AD7F29ABCAF48P-24i) (0X1.B1BP+69+0X1.AD8P-24i)
// expect: (7629394531250000p+17+7555786372591432p-76i) (14210855p+46+14073749p-47i)
// expect: (1+2i)|(    1.00   +2.00i)|(1.0         +2.0        i)|(1-2i)|(0x1p+00+0x1p+01i)|(     1    +2i)|( 1.000000+2.000000i)|(0001.000+002.000i)|%!d(complex128=(1+2i))|%!s(complex128=(1+2i))|%!q(complex128=(1+2i))|(1+2i)|%!t(complex128=(1+2i))
// expect: [(1+0i) (0+2i)] map[%!g(string=a):(0-0.333i)] struct { c complex64 }
// expect: (1+0i) (0+2i)x(0+3i)
