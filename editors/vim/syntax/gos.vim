" Syntax of gos scripts: Go, and what scripts add to it. SPDX-License-Identifier: GPL-3.0-or-later
" `make editors` fills in the language's words: edit gos.vim.in.
if exists('b:current_syntax')
  finish
endif
syn case match

syn keyword gosStatement break continue defer fallthrough go goto return
syn keyword gosConditional else if select switch
syn keyword gosRepeat for range
syn keyword gosLabel case default
syn keyword gosDeclaration const func type var
syn keyword gosTypeWord chan interface map struct
syn keyword gosImport import package
syn keyword gosType any bool byte comparable complex128 complex64 error float32 float64 int int16 int32 int64 int8 rune string uint uint16 uint32 uint64 uint8 uintptr
syn keyword gosConstant false iota nil true
syn keyword gosBuiltin append cap clear close complex copy delete imag len make max min new panic print println real recover
syn keyword gosScriptBuiltin printf

syn match gosCall /\<\h\w*\ze(/ contains=gosBuiltin,gosScriptBuiltin,gosType,gosTypeWord,gosDeclaration
syn match gosMember /\.\s*\zs\h\w*/
syn match gosMethodCall /\.\s*\zs\h\w*\ze(/
syn match gosOperator /:=\||>\|<-\|\.\.\.\|[-+*%&|^<>=!~?]\|\/[/*]\@!/
syn match gosNumber /\<\%(0[xX][0-9a-fA-F_]*\.\=[0-9a-fA-F_]*\%([pP][-+]\=[0-9_]\+\)\=\|0[bB][01_]\+\|0[oO][0-7_]\+\)i\=\>/
syn match gosNumber /\<\d[0-9_]*\%(\.[0-9_]*\)\=\%([eE][-+]\=[0-9_]\+\)\=i\=/
syn match gosNumber /\%(\w\|\.\|)\|\]\)\@<!\.\d[0-9_]*\%([eE][-+]\=[0-9_]\+\)\=i\=\>/
syn match gosEscape /\\\%([abfnrtv\\'"]\|\o\{3}\|x\x\{2}\|u\x\{4}\|U\x\{8}\)/ contained
syn match gosVerb /%\%(%\|[-+# 0]*\%(\[\d\+\]\)\=\%(\*\|\d\+\)\=\%(\.\%(\*\|\d*\)\)\=\%(\[\d\+\]\)\=[vTtbcdoOqxXUeEfFgGspw]\)/ contained
syn region gosString start=/"/ skip=/\\./ end=/"\|$/ contains=gosEscape,gosVerb,@Spell
syn region gosRawString start=/`/ end=/`/ contains=gosVerb,@Spell
syn match gosRune /'\%([^'\\]\|\\[^']\+\|\\'\)'/ contains=gosEscape
syn region gosComment start=+//+ end=+$+ contains=@Spell keepend
syn region gosComment start=+/\*+ end=+\*/+ contains=@Spell fold
syn match gosDirective +^//go:.*$+
syn match gosShebang /\%^#!.*/
syn region gosBlock start=/{/ end=/}/ transparent fold
syn sync minlines=200

hi def link gosStatement Statement
hi def link gosConditional Conditional
hi def link gosRepeat Repeat
hi def link gosLabel Label
hi def link gosDeclaration Keyword
hi def link gosTypeWord Structure
hi def link gosImport Include
hi def link gosType Type
hi def link gosConstant Constant
hi def link gosBuiltin Function
hi def link gosScriptBuiltin Function
hi def link gosCall Function
hi def link gosMethodCall Function
hi def link gosOperator Operator
hi def link gosNumber Number
hi def link gosEscape SpecialChar
hi def link gosVerb SpecialChar
hi def link gosString String
hi def link gosRawString String
hi def link gosRune Character
hi def link gosComment Comment
hi def link gosDirective PreProc
hi def link gosShebang PreProc

let b:current_syntax = 'gos'
