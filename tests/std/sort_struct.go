// Sorting by several keys, heaps of records, binary search in sorted data.
package main

import (
	"fmt"
	"sort"
	"strings"
)

type person struct {
	name string
	age  int
	tags []string
}

type by func(a, b *person) bool

type sorter struct {
	p  []person
	by by
}

func (s *sorter) Len() int           { return len(s.p) }
func (s *sorter) Swap(i, j int)      { s.p[i], s.p[j] = s.p[j], s.p[i] }
func (s *sorter) Less(i, j int) bool { return s.by(&s.p[i], &s.p[j]) }

func main() {
	people := []person{{"Cy", 30, nil}, {"ann", 25, []string{"x"}}, {"Bob", 30, nil}, {"dee", 25, nil}, {"Eve", 41, []string{"y", "z"}}, {"Al", 25, nil}}
	names := func() string {
		var n []string
		for _, p := range people {
			n = append(n, fmt.Sprintf("%s/%d/%d", p.name, p.age, len(p.tags)))
		}
		return strings.Join(n, " ")
	}
	sort.Sort(&sorter{people, func(a, b *person) bool { return a.name < b.name }})
	fmt.Println(names())
	sort.Stable(&sorter{people, func(a, b *person) bool { return a.age < b.age }})
	fmt.Println(names())
	sort.SliceStable(people, func(i, j int) bool { return len(people[i].tags) > len(people[j].tags) })
	fmt.Println(names())
	sort.Slice(people, func(i, j int) bool {
		a, b := people[i], people[j]
		if a.age != b.age {
			return a.age > b.age
		}
		return strings.ToLower(a.name) < strings.ToLower(b.name)
	})
	fmt.Println(names())
	i := sort.Search(len(people), func(i int) bool { return people[i].age <= 30 })
	fmt.Println(i, people[i].name)
	bools := []bool{true, false, true, false}
	sort.Slice(bools, func(i, j int) bool { return !bools[i] && bools[j] })
	fmt.Println(bools)
	arrays := [][3]int{{3, 1, 2}, {1, 2, 3}, {1, 1, 9}}
	sort.Slice(arrays, func(i, j int) bool {
		for k := range arrays[i] {
			if arrays[i][k] != arrays[j][k] {
				return arrays[i][k] < arrays[j][k]
			}
		}
		return false
	})
	fmt.Println(arrays)
	ifs := []any{3, "b", 1, "a", 2.5}
	sort.Slice(ifs, func(i, j int) bool { return fmt.Sprint(ifs[i]) < fmt.Sprint(ifs[j]) })
	fmt.Println(ifs)
	type small struct{ a, b int8 }
	ss := []small{{3, 1}, {1, 2}, {2, 3}}
	sort.Slice(ss, func(i, j int) bool { return ss[i].a < ss[j].a })
	fmt.Println(ss)
	u8 := []uint8{5, 200, 3}
	sort.Slice(u8, func(i, j int) bool { return u8[i] < u8[j] })
	fmt.Println(u8)
	sort.Slice([]int{}, func(i, j int) bool { panic("not called") })
	sort.Slice([]int(nil), nil)
}

// expect: Al/25/0 Bob/30/0 Cy/30/0 Eve/41/2 ann/25/1 dee/25/0
// expect: Al/25/0 ann/25/1 dee/25/0 Bob/30/0 Cy/30/0 Eve/41/2
// expect: Eve/41/2 ann/25/1 Al/25/0 dee/25/0 Bob/30/0 Cy/30/0
// expect: Eve/41/2 Bob/30/0 Cy/30/0 Al/25/0 ann/25/1 dee/25/0
// expect: 1 Bob
// expect: [false false true true]
// expect: [[1 1 9] [1 2 3] [3 1 2]]
// expect: [1 2.5 3 a b]
// expect: [{1 2} {2 3} {3 1}]
// expect: [3 5 200]
