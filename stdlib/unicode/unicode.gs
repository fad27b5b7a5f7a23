// SPDX-License-Identifier: GPL-3.0-or-later

// Package unicode knows the classes and the letter case of all characters of Unicode 15.0.
package unicode

// The bounds of characters.
const (
	MaxRune         = '\U0010FFFF' // the largest character
	ReplacementChar = '\uFFFD'     // stands for what is no character
	MaxASCII        = '\u007F'
	MaxLatin1       = '\u00FF'
)

// Version is the edition of Unicode that the tables come from.
const Version = "15.0.0"

// The cases that To converts to.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// Range16 is a range of characters below 1<<16, every Stride-th of them.
type Range16 struct {
	Lo, Hi, Stride uint16
}

// Range32 is a range of characters, every Stride-th of them.
type Range32 struct {
	Lo, Hi, Stride uint32
}

// RangeTable is a set of characters. The package's own tables are known by name to the implementation
// and show no ranges.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int
	name        string
}

func isIn(name string, r rune) bool

func (t *RangeTable) has(r rune) bool {
	if t.name != "" {
		return isIn(t.name, r)
	}
	for _, x := range t.R16 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return x.Stride == 1 || (r-rune(x.Lo))%rune(x.Stride) == 0
		}
	}
	for _, x := range t.R32 {
		if rune(x.Lo) <= r && r <= rune(x.Hi) {
			return x.Stride == 1 || (r-rune(x.Lo))%rune(x.Stride) == 0
		}
	}
	return false
}

// Is reports whether r is in the table.
func Is(rangeTab *RangeTable, r rune) bool { return rangeTab.has(r) }

// In reports whether r is in any of the tables.
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if t.has(r) {
			return true
		}
	}
	return false
}

// IsOneOf is In with the tables first.
func IsOneOf(ranges []*RangeTable, r rune) bool { return In(r, ranges...) }

// IsLetter reports whether r is a letter.
func IsLetter(r rune) bool

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool

// IsNumber reports whether r is a number: digits, fractions, Roman numerals.
func IsNumber(r rune) bool

// IsUpper reports whether r is an upper-case letter.
func IsUpper(r rune) bool

// IsLower reports whether r is a lower-case letter.
func IsLower(r rune) bool

// IsTitle reports whether r is a title-case letter.
func IsTitle(r rune) bool

// IsSpace reports whether r is white space.
func IsSpace(r rune) bool

// IsControl reports whether r is a control character.
func IsControl(r rune) bool { return 0 <= r && r < ' ' || 0x7f <= r && r < 0xa0 }

// IsGraphic reports whether r is graphic: letters, marks, numbers, punctuation, symbols and blanks.
func IsGraphic(r rune) bool

// IsPrint is IsGraphic with the ASCII blank as the only blank.
func IsPrint(r rune) bool

// IsPunct reports whether r is punctuation.
func IsPunct(r rune) bool

// IsSymbol reports whether r is a symbol.
func IsSymbol(r rune) bool

// IsMark reports whether r is a mark, such as a combining accent.
func IsMark(r rune) bool

func to(kind int, r rune) rune

// To maps r to UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune {
	if _case < 0 || _case >= MaxCase {
		return ReplacementChar
	}
	return to(_case, r)
}

// ToUpper maps r to upper case.
func ToUpper(r rune) rune

// ToLower maps r to lower case.
func ToLower(r rune) rune

// ToTitle maps r to title case.
func ToTitle(r rune) rune

// SimpleFold returns the next larger character that is equal to r under simple case folding, or the smallest
// if r is the largest.
func SimpleFold(r rune) rune

// The general categories of characters.
var (
	C      = &RangeTable{name: "C"}
	Cc     = &RangeTable{name: "Cc"}
	Cf     = &RangeTable{name: "Cf"}
	Co     = &RangeTable{name: "Co"}
	Cs     = &RangeTable{name: "Cs"}
	Digit  = &RangeTable{name: "Nd"}
	L      = &RangeTable{name: "L"}
	Letter = &RangeTable{name: "L"}
	Ll     = &RangeTable{name: "Ll"}
	Lm     = &RangeTable{name: "Lm"}
	Lo     = &RangeTable{name: "Lo"}
	Lower  = &RangeTable{name: "Ll"}
	Lt     = &RangeTable{name: "Lt"}
	Lu     = &RangeTable{name: "Lu"}
	M      = &RangeTable{name: "M"}
	Mark   = &RangeTable{name: "M"}
	Mc     = &RangeTable{name: "Mc"}
	Me     = &RangeTable{name: "Me"}
	Mn     = &RangeTable{name: "Mn"}
	N      = &RangeTable{name: "N"}
	Nd     = &RangeTable{name: "Nd"}
	Nl     = &RangeTable{name: "Nl"}
	No     = &RangeTable{name: "No"}
	Number = &RangeTable{name: "N"}
	Other  = &RangeTable{name: "C"}
	P      = &RangeTable{name: "P"}
	Pc     = &RangeTable{name: "Pc"}
	Pd     = &RangeTable{name: "Pd"}
	Pe     = &RangeTable{name: "Pe"}
	Pf     = &RangeTable{name: "Pf"}
	Pi     = &RangeTable{name: "Pi"}
	Po     = &RangeTable{name: "Po"}
	Ps     = &RangeTable{name: "Ps"}
	Punct  = &RangeTable{name: "P"}
	S      = &RangeTable{name: "S"}
	Sc     = &RangeTable{name: "Sc"}
	Sk     = &RangeTable{name: "Sk"}
	Sm     = &RangeTable{name: "Sm"}
	So     = &RangeTable{name: "So"}
	Space  = &RangeTable{name: "Z"}
	Symbol = &RangeTable{name: "S"}
	Title  = &RangeTable{name: "Lt"}
	Upper  = &RangeTable{name: "Lu"}
	Yi     = &RangeTable{name: "Yi"}
	Z      = &RangeTable{name: "Z"}
	Zl     = &RangeTable{name: "Zl"}
	Zp     = &RangeTable{name: "Zp"}
	Zs     = &RangeTable{name: "Zs"}
)

// Scripts.
var (
	Adlam                  = &RangeTable{name: "Adlam"}
	Ahom                   = &RangeTable{name: "Ahom"}
	Anatolian_Hieroglyphs  = &RangeTable{name: "Anatolian_Hieroglyphs"}
	Arabic                 = &RangeTable{name: "Arabic"}
	Armenian               = &RangeTable{name: "Armenian"}
	Avestan                = &RangeTable{name: "Avestan"}
	Balinese               = &RangeTable{name: "Balinese"}
	Bamum                  = &RangeTable{name: "Bamum"}
	Bassa_Vah              = &RangeTable{name: "Bassa_Vah"}
	Batak                  = &RangeTable{name: "Batak"}
	Bengali                = &RangeTable{name: "Bengali"}
	Bhaiksuki              = &RangeTable{name: "Bhaiksuki"}
	Bopomofo               = &RangeTable{name: "Bopomofo"}
	Brahmi                 = &RangeTable{name: "Brahmi"}
	Braille                = &RangeTable{name: "Braille"}
	Buginese               = &RangeTable{name: "Buginese"}
	Buhid                  = &RangeTable{name: "Buhid"}
	Canadian_Aboriginal    = &RangeTable{name: "Canadian_Aboriginal"}
	Carian                 = &RangeTable{name: "Carian"}
	Caucasian_Albanian     = &RangeTable{name: "Caucasian_Albanian"}
	Chakma                 = &RangeTable{name: "Chakma"}
	Cham                   = &RangeTable{name: "Cham"}
	Cherokee               = &RangeTable{name: "Cherokee"}
	Chorasmian             = &RangeTable{name: "Chorasmian"}
	Common                 = &RangeTable{name: "Common"}
	Coptic                 = &RangeTable{name: "Coptic"}
	Cuneiform              = &RangeTable{name: "Cuneiform"}
	Cypriot                = &RangeTable{name: "Cypriot"}
	Cypro_Minoan           = &RangeTable{name: "Cypro_Minoan"}
	Cyrillic               = &RangeTable{name: "Cyrillic"}
	Deseret                = &RangeTable{name: "Deseret"}
	Devanagari             = &RangeTable{name: "Devanagari"}
	Dives_Akuru            = &RangeTable{name: "Dives_Akuru"}
	Dogra                  = &RangeTable{name: "Dogra"}
	Duployan               = &RangeTable{name: "Duployan"}
	Egyptian_Hieroglyphs   = &RangeTable{name: "Egyptian_Hieroglyphs"}
	Elbasan                = &RangeTable{name: "Elbasan"}
	Elymaic                = &RangeTable{name: "Elymaic"}
	Ethiopic               = &RangeTable{name: "Ethiopic"}
	Georgian               = &RangeTable{name: "Georgian"}
	Glagolitic             = &RangeTable{name: "Glagolitic"}
	Gothic                 = &RangeTable{name: "Gothic"}
	Grantha                = &RangeTable{name: "Grantha"}
	Greek                  = &RangeTable{name: "Greek"}
	Gujarati               = &RangeTable{name: "Gujarati"}
	Gunjala_Gondi          = &RangeTable{name: "Gunjala_Gondi"}
	Gurmukhi               = &RangeTable{name: "Gurmukhi"}
	Han                    = &RangeTable{name: "Han"}
	Hangul                 = &RangeTable{name: "Hangul"}
	Hanifi_Rohingya        = &RangeTable{name: "Hanifi_Rohingya"}
	Hanunoo                = &RangeTable{name: "Hanunoo"}
	Hatran                 = &RangeTable{name: "Hatran"}
	Hebrew                 = &RangeTable{name: "Hebrew"}
	Hiragana               = &RangeTable{name: "Hiragana"}
	Imperial_Aramaic       = &RangeTable{name: "Imperial_Aramaic"}
	Inherited              = &RangeTable{name: "Inherited"}
	Inscriptional_Pahlavi  = &RangeTable{name: "Inscriptional_Pahlavi"}
	Inscriptional_Parthian = &RangeTable{name: "Inscriptional_Parthian"}
	Javanese               = &RangeTable{name: "Javanese"}
	Kaithi                 = &RangeTable{name: "Kaithi"}
	Kannada                = &RangeTable{name: "Kannada"}
	Katakana               = &RangeTable{name: "Katakana"}
	Kawi                   = &RangeTable{name: "Kawi"}
	Kayah_Li               = &RangeTable{name: "Kayah_Li"}
	Kharoshthi             = &RangeTable{name: "Kharoshthi"}
	Khitan_Small_Script    = &RangeTable{name: "Khitan_Small_Script"}
	Khmer                  = &RangeTable{name: "Khmer"}
	Khojki                 = &RangeTable{name: "Khojki"}
	Khudawadi              = &RangeTable{name: "Khudawadi"}
	Lao                    = &RangeTable{name: "Lao"}
	Latin                  = &RangeTable{name: "Latin"}
	Lepcha                 = &RangeTable{name: "Lepcha"}
	Limbu                  = &RangeTable{name: "Limbu"}
	Linear_A               = &RangeTable{name: "Linear_A"}
	Linear_B               = &RangeTable{name: "Linear_B"}
	Lisu                   = &RangeTable{name: "Lisu"}
	Lycian                 = &RangeTable{name: "Lycian"}
	Lydian                 = &RangeTable{name: "Lydian"}
	Mahajani               = &RangeTable{name: "Mahajani"}
	Makasar                = &RangeTable{name: "Makasar"}
	Malayalam              = &RangeTable{name: "Malayalam"}
	Mandaic                = &RangeTable{name: "Mandaic"}
	Manichaean             = &RangeTable{name: "Manichaean"}
	Marchen                = &RangeTable{name: "Marchen"}
	Masaram_Gondi          = &RangeTable{name: "Masaram_Gondi"}
	Medefaidrin            = &RangeTable{name: "Medefaidrin"}
	Meetei_Mayek           = &RangeTable{name: "Meetei_Mayek"}
	Mende_Kikakui          = &RangeTable{name: "Mende_Kikakui"}
	Meroitic_Cursive       = &RangeTable{name: "Meroitic_Cursive"}
	Meroitic_Hieroglyphs   = &RangeTable{name: "Meroitic_Hieroglyphs"}
	Miao                   = &RangeTable{name: "Miao"}
	Modi                   = &RangeTable{name: "Modi"}
	Mongolian              = &RangeTable{name: "Mongolian"}
	Mro                    = &RangeTable{name: "Mro"}
	Multani                = &RangeTable{name: "Multani"}
	Myanmar                = &RangeTable{name: "Myanmar"}
	Nabataean              = &RangeTable{name: "Nabataean"}
	Nag_Mundari            = &RangeTable{name: "Nag_Mundari"}
	Nandinagari            = &RangeTable{name: "Nandinagari"}
	New_Tai_Lue            = &RangeTable{name: "New_Tai_Lue"}
	Newa                   = &RangeTable{name: "Newa"}
	Nko                    = &RangeTable{name: "Nko"}
	Nushu                  = &RangeTable{name: "Nushu"}
	Nyiakeng_Puachue_Hmong = &RangeTable{name: "Nyiakeng_Puachue_Hmong"}
	Ogham                  = &RangeTable{name: "Ogham"}
	Ol_Chiki               = &RangeTable{name: "Ol_Chiki"}
	Old_Hungarian          = &RangeTable{name: "Old_Hungarian"}
	Old_Italic             = &RangeTable{name: "Old_Italic"}
	Old_North_Arabian      = &RangeTable{name: "Old_North_Arabian"}
	Old_Permic             = &RangeTable{name: "Old_Permic"}
	Old_Persian            = &RangeTable{name: "Old_Persian"}
	Old_Sogdian            = &RangeTable{name: "Old_Sogdian"}
	Old_South_Arabian      = &RangeTable{name: "Old_South_Arabian"}
	Old_Turkic             = &RangeTable{name: "Old_Turkic"}
	Old_Uyghur             = &RangeTable{name: "Old_Uyghur"}
	Oriya                  = &RangeTable{name: "Oriya"}
	Osage                  = &RangeTable{name: "Osage"}
	Osmanya                = &RangeTable{name: "Osmanya"}
	Pahawh_Hmong           = &RangeTable{name: "Pahawh_Hmong"}
	Palmyrene              = &RangeTable{name: "Palmyrene"}
	Pau_Cin_Hau            = &RangeTable{name: "Pau_Cin_Hau"}
	Phags_Pa               = &RangeTable{name: "Phags_Pa"}
	Phoenician             = &RangeTable{name: "Phoenician"}
	Psalter_Pahlavi        = &RangeTable{name: "Psalter_Pahlavi"}
	Rejang                 = &RangeTable{name: "Rejang"}
	Runic                  = &RangeTable{name: "Runic"}
	STerm                  = &RangeTable{name: "STerm"}
	Samaritan              = &RangeTable{name: "Samaritan"}
	Saurashtra             = &RangeTable{name: "Saurashtra"}
	Sharada                = &RangeTable{name: "Sharada"}
	Shavian                = &RangeTable{name: "Shavian"}
	Siddham                = &RangeTable{name: "Siddham"}
	SignWriting            = &RangeTable{name: "SignWriting"}
	Sinhala                = &RangeTable{name: "Sinhala"}
	Sogdian                = &RangeTable{name: "Sogdian"}
	Sora_Sompeng           = &RangeTable{name: "Sora_Sompeng"}
	Soyombo                = &RangeTable{name: "Soyombo"}
	Sundanese              = &RangeTable{name: "Sundanese"}
	Syloti_Nagri           = &RangeTable{name: "Syloti_Nagri"}
	Syriac                 = &RangeTable{name: "Syriac"}
	Tagalog                = &RangeTable{name: "Tagalog"}
	Tagbanwa               = &RangeTable{name: "Tagbanwa"}
	Tai_Le                 = &RangeTable{name: "Tai_Le"}
	Tai_Tham               = &RangeTable{name: "Tai_Tham"}
	Tai_Viet               = &RangeTable{name: "Tai_Viet"}
	Takri                  = &RangeTable{name: "Takri"}
	Tamil                  = &RangeTable{name: "Tamil"}
	Tangsa                 = &RangeTable{name: "Tangsa"}
	Tangut                 = &RangeTable{name: "Tangut"}
	Telugu                 = &RangeTable{name: "Telugu"}
	Thaana                 = &RangeTable{name: "Thaana"}
	Thai                   = &RangeTable{name: "Thai"}
	Tibetan                = &RangeTable{name: "Tibetan"}
	Tifinagh               = &RangeTable{name: "Tifinagh"}
	Tirhuta                = &RangeTable{name: "Tirhuta"}
	Toto                   = &RangeTable{name: "Toto"}
	Ugaritic               = &RangeTable{name: "Ugaritic"}
	Vai                    = &RangeTable{name: "Vai"}
	Vithkuqi               = &RangeTable{name: "Vithkuqi"}
	Wancho                 = &RangeTable{name: "Wancho"}
	Warang_Citi            = &RangeTable{name: "Warang_Citi"}
	Yezidi                 = &RangeTable{name: "Yezidi"}
	Zanabazar_Square       = &RangeTable{name: "Zanabazar_Square"}
)

// Properties.
var (
	ASCII_Hex_Digit                    = &RangeTable{name: "ASCII_Hex_Digit"}
	Bidi_Control                       = &RangeTable{name: "Bidi_Control"}
	Dash                               = &RangeTable{name: "Dash"}
	Deprecated                         = &RangeTable{name: "Deprecated"}
	Diacritic                          = &RangeTable{name: "Diacritic"}
	Extender                           = &RangeTable{name: "Extender"}
	Hex_Digit                          = &RangeTable{name: "Hex_Digit"}
	Hyphen                             = &RangeTable{name: "Hyphen"}
	IDS_Binary_Operator                = &RangeTable{name: "IDS_Binary_Operator"}
	IDS_Trinary_Operator               = &RangeTable{name: "IDS_Trinary_Operator"}
	Ideographic                        = &RangeTable{name: "Ideographic"}
	Join_Control                       = &RangeTable{name: "Join_Control"}
	Logical_Order_Exception            = &RangeTable{name: "Logical_Order_Exception"}
	Noncharacter_Code_Point            = &RangeTable{name: "Noncharacter_Code_Point"}
	Other_Alphabetic                   = &RangeTable{name: "Other_Alphabetic"}
	Other_Default_Ignorable_Code_Point = &RangeTable{name: "Other_Default_Ignorable_Code_Point"}
	Other_Grapheme_Extend              = &RangeTable{name: "Other_Grapheme_Extend"}
	Other_ID_Continue                  = &RangeTable{name: "Other_ID_Continue"}
	Other_ID_Start                     = &RangeTable{name: "Other_ID_Start"}
	Other_Lowercase                    = &RangeTable{name: "Other_Lowercase"}
	Other_Math                         = &RangeTable{name: "Other_Math"}
	Other_Uppercase                    = &RangeTable{name: "Other_Uppercase"}
	Pattern_Syntax                     = &RangeTable{name: "Pattern_Syntax"}
	Pattern_White_Space                = &RangeTable{name: "Pattern_White_Space"}
	Prepended_Concatenation_Mark       = &RangeTable{name: "Prepended_Concatenation_Mark"}
	Quotation_Mark                     = &RangeTable{name: "Quotation_Mark"}
	Radical                            = &RangeTable{name: "Radical"}
	Regional_Indicator                 = &RangeTable{name: "Regional_Indicator"}
	Sentence_Terminal                  = &RangeTable{name: "Sentence_Terminal"}
	Soft_Dotted                        = &RangeTable{name: "Soft_Dotted"}
	Terminal_Punctuation               = &RangeTable{name: "Terminal_Punctuation"}
	Unified_Ideograph                  = &RangeTable{name: "Unified_Ideograph"}
	Variation_Selector                 = &RangeTable{name: "Variation_Selector"}
	White_Space                        = &RangeTable{name: "White_Space"}
)
