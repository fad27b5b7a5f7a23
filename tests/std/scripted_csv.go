// A small table: parse, aggregate, print aligned.
package main

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

const data = `name,city,amount
Ann,Zürich,12.50
Bob,Bern,7.25
Cy,Zürich,100
Dee,Basel,x
Eve,Bern,0.75

Fay,Genève,3e2`

type row struct {
	name, city string
	amount     float64
}

func parse(s string) (rows []row, errs []error) {
	for i, line := range strings.Split(s, "\n") {
		if i == 0 || strings.TrimSpace(line) == "" {
			continue
		}
		f := strings.SplitN(line, ",", 3)
		a, err := strconv.ParseFloat(f[2], 64)
		if err != nil {
			errs = append(errs, fmt.Errorf("line %d: %w", i+1, err))
			continue
		}
		rows = append(rows, row{f[0], f[1], a})
	}
	return
}

func main() {
	rows, errs := parse(data)
	for _, e := range errs {
		fmt.Println("error:", e)
	}
	sums := map[string]float64{}
	for _, r := range rows {
		sums[r.city] += r.amount
	}
	var cities []string
	for c := range sums {
		cities = append(cities, c)
	}
	sort.Strings(cities)
	for _, c := range cities {
		fmt.Printf("|%-10s|%10.2f|%s\n", c, sums[c], strings.Repeat("*", int(sums[c]/25)))
	}
	fmt.Printf("%+v\n", rows[0])
}

// expect: error: line 5: strconv.ParseFloat: parsing "x": invalid syntax
// expect: |Bern      |      8.00|
// expect: |Genève    |    300.00|************
// expect: |Zürich    |    112.50|****
// expect: {name:Ann city:Zürich amount:12.5}
