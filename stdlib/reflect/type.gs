// SPDX-License-Identifier: GPL-3.0-or-later

package reflect

import "strconv"

// Type describes a type. Methods that a kind of types does not have panic.
type Type interface {
	// Align returns the alignment of a variable of the type, in bytes.
	Align() int
	// FieldAlign returns the alignment of a field of the type.
	FieldAlign() int
	// Method returns an exported method, in the order of their names; of an interface type any method.
	Method(int) Method
	// MethodByName returns the method with that name and whether there is one.
	MethodByName(string) (Method, bool)
	// NumMethod returns how many methods Method gives.
	NumMethod() int
	// Name returns the name of a type that has one, without its package.
	Name() string
	// PkgPath returns the import path of the package that a named type was declared in.
	PkgPath() string
	// Size returns the bytes a value takes, as unsafe.Sizeof does.
	Size() uintptr
	// String returns the type as a program would write it, with package names.
	String() string
	// Kind returns the type's kind.
	Kind() Kind
	// Implements reports whether the type has the methods of the interface type u.
	Implements(u Type) bool
	// AssignableTo reports whether a value of the type may be assigned to a variable of type u.
	AssignableTo(u Type) bool
	// ConvertibleTo reports whether values of the type convert to u; the conversion may still panic.
	ConvertibleTo(u Type) bool
	// Comparable reports whether == is allowed between values of the type.
	Comparable() bool
	// Bits returns the size of a number in bits.
	Bits() int
	// ChanDir returns a channel type's direction.
	ChanDir() ChanDir
	// IsVariadic reports whether a function's last parameter is written with dots.
	IsVariadic() bool
	// Elem returns the element type of an array, channel, map, pointer or slice.
	Elem() Type
	// Field returns a field of a struct.
	Field(i int) StructField
	// FieldByIndex returns a field of a field, by their indexes from the outside in.
	FieldByIndex(index []int) StructField
	// FieldByName returns the field that x.name would find, and whether there is one.
	FieldByName(name string) (StructField, bool)
	// FieldByNameFunc returns the field whose name match accepts, if it is the only one at the least depth.
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	// In returns the type of a parameter.
	In(i int) Type
	// Key returns the key type of a map.
	Key() Type
	// Len returns the length of an array.
	Len() int
	// NumField returns how many fields a struct has.
	NumField() int
	// NumIn returns how many parameters a function has.
	NumIn() int
	// NumOut returns how many results a function has.
	NumOut() int
	// Out returns the type of a result.
	Out(i int) Type
	// OverflowComplex reports whether x does not fit a complex type.
	OverflowComplex(x complex128) bool
	// OverflowFloat reports whether x does not fit a floating-point type.
	OverflowFloat(x float64) bool
	// OverflowInt reports whether x does not fit a signed integer type.
	OverflowInt(x int64) bool
	// OverflowUint reports whether x does not fit an unsigned integer type.
	OverflowUint(x uint64) bool
	// CanSeq reports whether Value.Seq works for the type.
	CanSeq() bool
	// CanSeq2 reports whether Value.Seq2 works for the type.
	CanSeq2() bool

	common() *rtype
}

// A Method is a method of a type. For a concrete type, Type and Func have the receiver as first parameter.
type Method struct {
	Name    string
	PkgPath string // empty for an exported method
	Type    Type
	Func    Value
	Index   int
}

// IsExported reports whether the method is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// A StructField is a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string // empty for an exported field
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int // for Type.FieldByIndex
	Anonymous bool
}

// IsExported reports whether the field is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the text behind a field: pairs key:"value" with spaces between them, by convention.
type StructTag string

// Get returns the value of key, empty if there is none.
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup returns the value of key and whether the tag has it.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	for tag != "" {
		i := 0
		for i < len(tag) && tag[i] == ' ' {
			i++
		}
		tag = tag[i:]
		i = 0
		for i < len(tag) && tag[i] > ' ' && tag[i] != ':' && tag[i] != '"' && tag[i] != 0x7f {
			i++
		}
		if i == 0 || i+1 >= len(tag) || tag[i] != ':' || tag[i+1] != '"' {
			break
		}
		name := string(tag[:i])
		tag = tag[i+1:]
		i = 1
		for i < len(tag) && tag[i] != '"' {
			if tag[i] == '\\' {
				i++
			}
			i++
		}
		if i >= len(tag) {
			break
		}
		quoted := string(tag[:i+1])
		tag = tag[i+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			if err != nil {
				break
			}
			return value, true
		}
	}
	return "", false
}

// common panics for a nil *rtype: what natives get that are no methods of Type is not nil.
func (t *rtype) common() *rtype {
	if t == nil {
		panic("reflect: nil *rtype")
	}
	return t
}

func (t *rtype) Align() int
func (t *rtype) FieldAlign() int { return t.Align() }
func (t *rtype) NumMethod() int
func (t *rtype) Name() string
func (t *rtype) PkgPath() string
func (t *rtype) Size() uintptr
func (t *rtype) String() string
func (t *rtype) Kind() Kind
func (t *rtype) Comparable() bool
func (t *rtype) Bits() int
func (t *rtype) IsVariadic() bool
func (t *rtype) Elem() Type
func (t *rtype) In(i int) Type
func (t *rtype) Key() Type
func (t *rtype) Len() int
func (t *rtype) NumField() int
func (t *rtype) NumIn() int
func (t *rtype) NumOut() int
func (t *rtype) Out(i int) Type
func (t *rtype) OverflowFloat(x float64) bool
func (t *rtype) OverflowInt(x int64) bool
func (t *rtype) OverflowUint(x uint64) bool
func (t *rtype) overflowComplex(re, im float64) bool
func (t *rtype) chanDir() int
func (t *rtype) implements(u *rtype) bool
func (t *rtype) assignableTo(u *rtype) bool
func (t *rtype) convertibleTo(u *rtype) bool
func (t *rtype) field(i int) (name, pkg string, typ Type, tag string, offset uintptr, embedded bool)

// fieldNamed returns the number of t's own field of that name, -1 when there can be none, -2 when it may be
// in an embedded field.
func (t *rtype) fieldNamed(name string) int
func (t *rtype) method(i int) (name, pkg string, typ Type, fn Value)
func (t *rtype) methodIndex(name string) int
func (t *rtype) pointerTo() Type
func (t *rtype) sliceOf() Type
func (t *rtype) arrayOf(length int) Type
func (t *rtype) chanOf(dir int) Type
func (t *rtype) mapTo(elem *rtype) Type

func (t *rtype) OverflowComplex(x complex128) bool { return t.overflowComplex(real(x), imag(x)) }

func (t *rtype) ChanDir() ChanDir { return ChanDir(t.chanDir()) }

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return t.common().implements(u.common())
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return t.common().assignableTo(u.common())
}

func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return t.common().convertibleTo(u.common())
}

func (t *rtype) Method(i int) (m Method) {
	m.Name, m.PkgPath, m.Type, m.Func = t.method(i)
	m.Index = i
	return m
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	i := t.methodIndex(name)
	if i < 0 {
		return Method{}, false
	}
	return t.Method(i), true
}

func (t *rtype) Field(i int) (f StructField) {
	if t.Kind() != Struct {
		panic("reflect: Field of non-struct type " + t.String())
	}
	if uint(i) >= uint(t.NumField()) {
		panic("reflect: Field index out of bounds")
	}
	var tag string
	f.Name, f.PkgPath, f.Type, tag, f.Offset, f.Anonymous = t.field(i)
	f.Tag = StructTag(tag)
	f.Index = []int{i}
	return f
}

func (t *rtype) FieldByIndex(index []int) (f StructField) {
	if t.Kind() != Struct {
		panic("reflect: FieldByIndex of non-struct type " + t.String())
	}
	f.Type = t
	for i, x := range index {
		ft := f.Type
		if i > 0 && ft.Kind() == Pointer && ft.Elem().Kind() == Struct {
			ft = ft.Elem()
		}
		f = ft.Field(x)
	}
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	if t.Kind() != Struct {
		panic("reflect: FieldByName of non-struct type " + t.String())
	}
	switch i := t.fieldNamed(name); {
	case i >= 0:
		return t.Field(i), true
	case i == -1:
		return StructField{}, false
	}
	return t.find(func(s string) bool { return s == name })
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (StructField, bool) {
	if t.Kind() != Struct {
		panic("reflect: FieldByNameFunc of non-struct type " + t.String())
	}
	return t.find(match)
}

// A level is an embedded struct met on the way to a field.
type level struct {
	typ   *rtype
	index []int
}

// find looks for a field level by level; one that matches twice on a level hides those below.
func (t *rtype) find(match func(string) bool) (found StructField, ok bool) {
	seen := map[*rtype]bool{}
	for current := []level{{typ: t}}; len(current) > 0 && !ok; {
		var next []level
		count := map[*rtype]int{}
		for _, l := range current {
			count[l.typ]++
		}
		for _, l := range current {
			if seen[l.typ] {
				continue
			}
			seen[l.typ] = true
			for i := range l.typ.NumField() {
				name, _, typ, _, _, embedded := l.typ.field(i)
				ft := typ.common()
				if match(name) {
					if ok || count[l.typ] > 1 {
						return StructField{}, false
					}
					found, ok = l.typ.Field(i), true
					found.Index = append(append([]int(nil), l.index...), i)
					continue
				}
				if !embedded || ok {
					continue
				}
				if ft.Kind() == Pointer {
					ft = ft.Elem().common()
				}
				if ft.Kind() == Struct && !seen[ft] {
					e := level{ft, append(append([]int(nil), l.index...), i)}
					next = append(next, e)
					if count[l.typ] > 1 {
						next = append(next, e)
					}
				}
			}
		}
		current = next
	}
	return found, ok
}

// isIterator reports whether t is func(yield func(n values) bool).
func isIterator(t Type, n int) bool {
	if t.Kind() != Func || t.NumIn() != 1 || t.NumOut() != 0 {
		return false
	}
	y := t.In(0)
	return y.Kind() == Func && y.NumIn() == n && y.NumOut() == 1 && y.Out(0).Kind() == Bool
}

func (t *rtype) CanSeq() bool {
	switch k := t.Kind(); k {
	case Array, Slice, Chan, String, Map:
		return true
	case Func:
		return isIterator(t, 1)
	case Pointer:
		return t.Elem().Kind() == Array
	default:
		return k >= Int && k <= Uintptr
	}
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return isIterator(t, 2)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

// VisibleFields returns the fields of t and those promoted from embedded structs, each struct's own before
// the ones inside its embedded fields' places.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	w := &visible{byName: make(map[string]int), visiting: make(map[Type]bool)}
	w.walk(t)
	n := 0
	for i := range w.fields {
		if w.fields[i].Name != "" {
			w.fields[n] = w.fields[i]
			n++
		}
	}
	return w.fields[:n]
}

type visible struct {
	byName   map[string]int
	visiting map[Type]bool
	fields   []StructField // without a name: hidden by another
	index    []int
}

func (w *visible) walk(t Type) {
	if w.visiting[t] {
		return
	}
	w.visiting[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		w.index = append(w.index, i)
		add := true
		if at, ok := w.byName[f.Name]; ok {
			old := &w.fields[at]
			if len(w.index) <= len(old.Index) {
				old.Name = ""
			}
			add = len(w.index) < len(old.Index)
		}
		if add {
			f.Index = append([]int(nil), w.index...)
			w.byName[f.Name] = len(w.fields)
			w.fields = append(w.fields, f)
		}
		if f.Anonymous {
			ft := f.Type
			if ft.Kind() == Pointer {
				ft = ft.Elem()
			}
			if ft.Kind() == Struct {
				w.walk(ft)
			}
		}
		w.index = w.index[:len(w.index)-1]
	}
	delete(w.visiting, t)
}

func structOf(names, pkgs, tags []string, types []*rtype, embedded []bool) Type

func isIdentifier(s string) bool

// StructOf returns the struct type with these fields. Offset and Index are ignored. An embedded field whose
// type has methods is refused: nothing could be promoted.
func StructOf(fields []StructField) Type {
	n := len(fields)
	names, pkgs, tags := make([]string, n), make([]string, n), make([]string, n)
	types, embedded := make([]*rtype, n), make([]bool, n)
	seen := map[string]bool{}
	pkg := ""
	for i, f := range fields {
		switch {
		case f.Name == "":
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
		case !isIdentifier(f.Name):
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
		case f.Type == nil:
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
		case f.Anonymous && f.PkgPath != "":
			panic("reflect.StructOf: field \"" + f.Name + "\" is anonymous but has PkgPath set")
		case f.PkgPath == "" && (f.Name[0] == '_' || 'a' <= f.Name[0] && f.Name[0] <= 'z'):
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		case seen[f.Name] && f.Name != "_":
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		if f.PkgPath != "" {
			if pkg != "" && pkg != f.PkgPath {
				panic("reflect.Struct: fields with different PkgPath " + pkg + " and " + f.PkgPath)
			}
			pkg = f.PkgPath
		}
		if f.Anonymous {
			checkEmbedded(f.Type)
		}
		seen[f.Name] = true
		names[i], pkgs[i], tags[i] = f.Name, f.PkgPath, string(f.Tag)
		types[i], embedded[i] = f.Type.common(), f.Anonymous
	}
	return structOf(names, pkgs, tags, types, embedded)
}

func checkEmbedded(t Type) {
	if t.Kind() == Pointer {
		if k := t.Elem().Kind(); k == Pointer || k == Interface {
			panic("reflect.StructOf: illegal embedded field type " + t.String())
		}
	}
	if t.NumMethod() > 0 || t.Kind() != Interface && t.Kind() != Pointer && PointerTo(t).NumMethod() > 0 {
		panic("reflect.StructOf: embedded field of type " + t.String() + " with methods is not implemented")
	}
}
