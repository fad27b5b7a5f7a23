// Digests and checksums: sums of inputs around block borders, writes in pieces, saved states.
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding"
	"encoding/hex"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"io"
	"strings"
)

type kind struct {
	name string
	new  func() hash.Hash
}

func ofKind[T hash.Hash](f func() T) func() hash.Hash { return func() hash.Hash { return f() } }

var kinds = []kind{
	{"md5", md5.New}, {"sha1", sha1.New}, {"sha224", sha256.New224}, {"sha256", sha256.New},
	{"sha384", sha512.New384}, {"sha512", sha512.New}, {"sha512_224", sha512.New512_224}, {"sha512_256", sha512.New512_256},
	{"crc32", ofKind(crc32.NewIEEE)}, {"castagnoli", func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Castagnoli)) }},
	{"koopman", func() hash.Hash { return crc32.New(crc32.MakeTable(crc32.Koopman)) }},
	{"crc64iso", func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ISO)) }},
	{"crc64ecma", func() hash.Hash { return crc64.New(crc64.MakeTable(crc64.ECMA)) }},
	{"adler32", ofKind(adler32.New)},
	{"fnv32", ofKind(fnv.New32)}, {"fnv32a", ofKind(fnv.New32a)}, {"fnv64", ofKind(fnv.New64)}, {"fnv64a", ofKind(fnv.New64a)},
	{"fnv128", fnv.New128}, {"fnv128a", fnv.New128a},
}

func main() {
	text := []byte(strings.Repeat("The quick brown fox jumps over the lazy dog. ", 6000))
	for _, k := range kinds {
		h := k.new()
		fmt.Println(k.name, h.Size(), h.BlockSize())
		for _, n := range []int{0, 1, 3, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 120, 127, 128, 129, 1000, len(text)} {
			h.Reset()
			h.Write(text[:n])
			fmt.Printf("%d %x\n", n, h.Sum(nil))
		}
		// In pieces of growing size, with sums taken in between, a copy of the state halfway.
		h.Reset()
		whole := k.new()
		for at, step := 0, 1; at < 5000; at, step = at+step, step*2+1 {
			end := min(at+step, 5000)
			h.Write(text[at:end])
			h.Sum([]byte("prefix"))
			if m, ok := h.(encoding.BinaryMarshaler); ok && strings.HasPrefix(k.name, "sha") || k.name == "md5" || k.name == "crc32" {
				m = h.(encoding.BinaryMarshaler)
				state, err := m.MarshalBinary()
				again := k.new()
				fmt.Printf("%d %x %v %v\n", end, sha1.Sum(state), err, again.(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
				if !bytes.Equal(again.Sum(nil), h.Sum(nil)) {
					fmt.Println("restored state differs")
				}
			}
		}
		whole.Write(text[:5000])
		fmt.Println(bytes.Equal(whole.Sum(nil), h.Sum(nil)), string(h.Sum([]byte("a,"))[:2]))
		if w, ok := h.(io.StringWriter); ok {
			_ = w
		}
	}
	fmt.Printf("%x %x %x\n", md5.Sum(text), sha1.Sum(text), sha256.Sum256(text))
	fmt.Printf("%x %x\n%x\n%x %x\n", sha256.Sum224(text), sha512.Sum512(text), sha512.Sum384(text), sha512.Sum512_224(text), sha512.Sum512_256(text))
	for _, bad := range []string{"", "sha", "sha\x03", "md5\x01xx", "sha\x02" + strings.Repeat("x", 104)} {
		fmt.Println(sha256.New().(encoding.BinaryUnmarshaler).UnmarshalBinary([]byte(bad)))
		fmt.Println(md5.New().(encoding.BinaryUnmarshaler).UnmarshalBinary([]byte(bad)))
	}
	macs(text)
	sums(text)
}

func macs(text []byte) {
	for _, keylen := range []int{0, 1, 20, 63, 64, 65, 128, 129, 300} {
		m := hmac.New(sha256.New, text[:keylen])
		m.Write([]byte("message"))
		a := m.Sum(nil)
		m.Reset()
		io.WriteString(m, "message")
		b := m.Sum(nil)
		l := hmac.New(sha512.New, text[:keylen])
		l.Write(text[:200])
		fmt.Println(hex.EncodeToString(a), hmac.Equal(a, b), m.Size(), m.BlockSize(), hex.EncodeToString(l.Sum(nil)))
	}
	fmt.Println(hmac.Equal([]byte("a"), []byte("b")), hmac.Equal([]byte("a"), []byte("ab")), hmac.Equal(nil, nil))
	fmt.Println(subtle.ConstantTimeSelect(1, 5, 6), subtle.ConstantTimeSelect(0, 5, 6), subtle.ConstantTimeByteEq(3, 3),
		subtle.ConstantTimeByteEq(3, 4), subtle.ConstantTimeEq(-1, -1), subtle.ConstantTimeEq(1, -1),
		subtle.ConstantTimeLessOrEq(1, 2), subtle.ConstantTimeLessOrEq(2, 2), subtle.ConstantTimeLessOrEq(3, 2))
	x := []byte("abc")
	subtle.ConstantTimeCopy(0, x, []byte("xyz"))
	fmt.Println(string(x))
	subtle.ConstantTimeCopy(1, x, []byte("xyz"))
	fmt.Println(subtle.XORBytes(x, x, []byte("xy")), x)
	same := sha256.New()
	func() {
		defer func() { fmt.Println(recover()) }()
		hmac.New(func() hash.Hash { return same }, nil)
	}()
}

func sums(text []byte) {
	fmt.Println(crc32.ChecksumIEEE(text), crc32.Checksum(text, crc32.MakeTable(crc32.Castagnoli)), crc32.IEEETable[1], crc32.Update(5, crc32.IEEETable, []byte("x")))
	fmt.Println(crc64.Checksum(text, crc64.MakeTable(crc64.ECMA)), adler32.Checksum(text), adler32.Checksum(nil))
	h := crc32.NewIEEE()
	h.Write(text)
	g := fnv.New64a()
	g.Write(text)
	fmt.Println(h.Sum32(), g.Sum64())
	a, b := make([]byte, 40), make([]byte, 40)
	n, err := rand.Read(a)
	m, err2 := io.ReadFull(rand.Reader, b)
	fmt.Println(n, err, m, err2, bytes.Equal(a, b))
}

// expect: md5 16 64
// expect: 0 d41d8cd98f00b204e9800998ecf8427e
// expect: 1 b9ece18c950afbfa6b0fdbfa4ff731d3
// expect: 3 a4704fd35f0308287f2937ba3eccf5fe
// expect: 55 02d3c665bf9cc21f31651cdc7f2ccdea
// expect: 56 b35c6984867c4dc932f9d42ba87cc3b5
// expect: 57 f98b6d7b5b4959d79a2b6b5b26cf9b7a
// expect: 63 b1b073bd98cf9a2c4046024b0e1b6fce
// expect: 64 3ec457cb6db1e6bcd662c3f3f4fe630c
// expect: 65 b55db249d5c7542264eecb1540835baf
// expect: 111 3c22dc5501f2df92920fed7477d6d6ea
// expect: 112 b3f71a58d072fcd2a14b3479f9694bb7
// expect: 113 32a821ae25769872d7f15fb686b24257
// expect: 119 a658d486ce1fe4acf615be3bdc9ca3da
// expect: 120 a40e012c4c969f40fa07a92cef43cf28
// expect: 127 345c7581b9719ca72e3fc4d1f663f529
// expect: 128 78e6ccc74d5b610483216ffed1742ba2
// expect: 129 bb4c190608e42cd1a62e5e44803d9294
// expect: 1000 b8c4fefca1f35ad3ea05b6c717993e30
// expect: 270000 1ba80e5572ce3dd645bb3b3088b217d2
// expect: 1 b3e0ccee471276c5a33a91a573063488ffa4e3d3 <nil> <nil>
// expect: 4 afbc7b748bf1a1f0d2f922b865aff3af18aa74aa <nil> <nil>
// expect: 11 5181cc8de3ed43ca296b4c91e87a520700712daf <nil> <nil>
// expect: 26 c778767889d351fae1c488dfa9bd862587a68f08 <nil> <nil>
// expect: 57 4ca5433507f54a864dce007d938e1bd6c4276b7a <nil> <nil>
// expect: 120 be215f9bb459a35f185002096322e7a560c18777 <nil> <nil>
// expect: 247 7c16aefd26ee0c7680d094aaa7cc63f862371a9c <nil> <nil>
// expect: 502 5aeac783659f29990eb958531ff55a1bb3cdf33b <nil> <nil>
// expect: 1013 e566aa9e51155118d8b60c58ca40e31bf63ad01e <nil> <nil>
// expect: 2036 995e369c8dba70449fed1a38ee57df038c453be7 <nil> <nil>
// expect: 4083 e9b3106b8e01be82bf1550d0dc644e0962e623ad <nil> <nil>
// expect: 5000 71b8479860035b51af3fd647940be21833bab52a <nil> <nil>
// expect: true a,
// expect: sha1 20 64
// expect: 0 da39a3ee5e6b4b0d3255bfef95601890afd80709
// expect: 1 c2c53d66948214258a26ca9ca845d7ac0c17f8e7
// expect: 3 93ef0dd827103681fcee453b78be2ff14e1a261d
// expect: 55 0558010a9a9800dc97ab12953301cba5c9d78cec
// expect: 56 6bb6eba88f4fae6b798459a25a46ecd420a78847
// expect: 57 d8c046521a2891491d37a8c4a1600e402c08214a
// expect: 63 9921d82a69493909e6f8eb4821b231b0509aacf9
// expect: 64 3136efa02dc83c7ce195563a49962da5f2f41a54
// expect: 65 049e31479c97920676010622896e84c4aa900b6f
// expect: 111 47a4a85ef736023bea7775ec289a2bfe3f65614b
// expect: 112 d7b4498f3b100b173f30f6cfa9d7fa73f96b6019
// expect: 113 e8e54af201a2c3aca7bcc9b7ace0c345b409418c
// expect: 119 3692531d76fb737715a30169709fb2471e4b08c6
// expect: 120 45762fdd4a147dc70d9331b400505562211175dc
// expect: 127 d8e86f22b429d8a5afcc224d2f08b61ce4e0c429
// expect: 128 cfc645d3db7c7c26679d963042a31d85029502d1
// expect: 129 b1335be296992f4d2d92941689051612bbd363a1
// expect: 1000 fb88ad7b6d262f8602cfeb3d36d7feb7efaf914e
// expect: 270000 8d1456b188c9d0299d19b9f9ec1044c0f5ac8239
// expect: 1 3586963ab82bfd0bf468f4693809e4e31ff25fc0 <nil> <nil>
// expect: 4 60b03772314feeb64189035965d0e5c252d6476e <nil> <nil>
// expect: 11 cd7e819cfb6e61736371a1bef1c0efc0b62701b5 <nil> <nil>
// expect: 26 cea86ed578ebb08508f7c803e0f953a035bd979d <nil> <nil>
// expect: 57 ea0c1d132988cb73761f47a7b3749556b8e2dc1e <nil> <nil>
// expect: 120 91be901159d0eae05e01101fc152de7c53458209 <nil> <nil>
// expect: 247 40507ff869d7918cfc8727c7516acaaee4a6cac3 <nil> <nil>
// expect: 502 2376700abc35bc040a315bb32d9b1aa41108fd9e <nil> <nil>
// expect: 1013 fab80df1c07eb0ab7fbaea7434a9fedacf7b56b7 <nil> <nil>
// expect: 2036 0b52dad320342b61f0854e82c4e06caa0d6f18ea <nil> <nil>
// expect: 4083 991db4f7440f7bc7dd4eb778b9f7fff921237702 <nil> <nil>
// expect: 5000 84ef878ecf8207bfbcd48e15315281b297ee00a5 <nil> <nil>
// expect: true a,
// expect: sha224 28 64
// expect: 0 d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f
// expect: 1 3036a47f4a98aa71b4638eb3ec1a343bbdec68f2ce0cf1c247a69a0c
// expect: 3 4ca418aae2895663b98731f2b7fa5bef3bf3ea46ae6e1c6c6990288c
// expect: 55 0f340cbf542898e272fa1decc275ce9c9a5cf2caa2591b451c49d9ec
// expect: 56 4f618cecc848c59e344dfc5c447bce17cf148e5e6bfd08ef1671e301
// expect: 57 d69deb2c954d7c806bf6ef1f2918e6af8bbea1da962153d6a999ec6a
// expect: 63 4a81a7db3ec1890c2cdfafbf3c9ed03eea08fbc277080645e6514982
// expect: 64 10174c76c75bf0bd053ebec1f8d837d94e9942ed01527878410f5bac
// expect: 65 6d30dc21e1de22580ebef670146d016490ccc1854f3674464d4be60b
// expect: 111 7b2d5812407dcca96d0cd6a554f288a9d73a9a138888d2c5dd2e2a6c
// expect: 112 a7f5ae055900677652747151725db9602728d17888e1985324bd2782
// expect: 113 c163ec42507f1f9f5aedd06721049e7601bf88656724695dc53dce29
// expect: 119 c4755fdef2b36b960f95a15c3111972e9cce8969d8e8801f73f96ba8
// expect: 120 9b69a2db1f0f8e9ac39a60a56df001351cfdf1fa5a7d43e422592e45
// expect: 127 836ca0014dd6b41ecc8952b9ed87e0d2be4a653124c6720556f70873
// expect: 128 cc700fec67ab61a34501c25bce4e1e9da39e27290101f87b16659f30
// expect: 129 8484aedfad51de31c5c21addbc19f26165a98ea5948b2d3ad5b46aca
// expect: 1000 326c482a280d2faad4a72896c598de143d5fe66878d57496791231e1
// expect: 270000 f25818912706707f7093cda9770215bd718e9ca45eb945264cf61d0b
// expect: 1 337d7628419fe18b37a42bfb9e98fef79a6e5d3d <nil> <nil>
// expect: 4 f4627e7dc9a53816154497168529aa13fbfea27d <nil> <nil>
// expect: 11 a93673de178ccbe11e8e52a6642d4db95800bd36 <nil> <nil>
// expect: 26 a807e5e94741f3ec57daee8d3244d59f9ddeb53d <nil> <nil>
// expect: 57 a11b902ed058e3ebaddff986651afb0138790d5e <nil> <nil>
// expect: 120 b0f3ea8b0a7373c2765d06df91491894d07b378b <nil> <nil>
// expect: 247 a6d435ed01dc28e43afcc0a493a50f7c1f3668a3 <nil> <nil>
// expect: 502 ed72d40029a4572ce6f333f8c6f427f6c89679e0 <nil> <nil>
// expect: 1013 b7a49cc1a48b4ec2f15adbb6929f55af1444745e <nil> <nil>
// expect: 2036 83e788998bc4f7f17920904d9445cfd3245ddb90 <nil> <nil>
// expect: 4083 b8a7d98cac1783fb0a912aca8c69a57accb7bb2e <nil> <nil>
// expect: 5000 56da1b846d30ddc9bcfe568dfaf7d06ce760aef9 <nil> <nil>
// expect: true a,
// expect: sha256 32 64
// expect: 0 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
// expect: 1 e632b7095b0bf32c260fa4c539e9fd7b852d0de454e9be26f24d0d6f91d069d3
// expect: 3 b344d80e24a3679999fa964450b34bc24d1578a35509f934c1418b0a20d21a67
// expect: 55 24f97e70d9742a384ecd9abb0a543b15eba57b06aa5084991a5d6705a32bfe1f
// expect: 56 f1629a1264c01780c6a928c503a7b440059992800034238d1ce1fc439f7f2038
// expect: 57 253e09b260da286c951de78eaabb1ed5fdc2c9d19ff25a6d4363a1c06caf9597
// expect: 63 f35d185537ff4332e1c413bd5875ae84554231d2205332bf8076c3ffdea82e0e
// expect: 64 3e65a688760ada5cffafb936ef148f2399478da10c177369b4ff6931e0df2881
// expect: 65 dea97e0b2552edb41fe9bbb4fef494b7374306bbcb9be507fbff71ae3e621058
// expect: 111 be86ee421bc398357acabffde0a1dbd06b5f9fac364c418c1f34c86a08aad274
// expect: 112 d5e60d5bf18492f7c664891ae892732ebb56459255b4d2e4d42884ab6d38e4f8
// expect: 113 c1ce8d5b4b47280a300572fd0f9d792f363d1c532e33b1210894919dfc9c29fd
// expect: 119 693ec834a9f17110c83394a10636ca8fddcb77b6fc3c570c36622153d01cec0c
// expect: 120 31391c3f849493441c34ffcf97c909e5235f78f1c14db6711d936b9f9b7ae81b
// expect: 127 ac6176f73cb33838d634fd91a116e9d99902e0a84da126cbfac1a4a0473b74e4
// expect: 128 c0fba172855edd92a8397efa97db58c0012886ae9e6021588fa18df1c3556fc6
// expect: 129 cbdcddc34e66da095180132a991e7d0e6bf21ee17ec6ca6233f3e38c7f715c5a
// expect: 1000 ea5685e94f1438edcce8c1861e0cfb3e307c89d61a9492992aa675899e19d1a7
// expect: 270000 ae03bf0d6182f2001f153f169c4fcc7b581731864009a26fe04f81f7fbecbaa5
// expect: 1 8880826d9cf3bd9bb9a2c680bbd14296631186ff <nil> <nil>
// expect: 4 45102cdfbf780a10b111275ea3ed274438f655b6 <nil> <nil>
// expect: 11 cfe41944792c8aaf69b92830cde17d858b9e9470 <nil> <nil>
// expect: 26 66d9bf1ab3080f3f85ea5d405e53ee2f5b545eaa <nil> <nil>
// expect: 57 ab01a4b9230e4b8b0da960d18daffea9bbfe1494 <nil> <nil>
// expect: 120 2f6082f9708d6162d48bd26fb1ded6f30a046369 <nil> <nil>
// expect: 247 7c4ad05c221502a76c376437219eb229a98e0162 <nil> <nil>
// expect: 502 3161c5b2993365841826a8b023d0e9e6c383c9f1 <nil> <nil>
// expect: 1013 23d3917e9c3694c89c235638991586f4ab732589 <nil> <nil>
// expect: 2036 c71af0e81f5b42fa6b0fddeea84ab7280fa39d57 <nil> <nil>
// expect: 4083 617300fbe07c4473bed2982ee728e8242bc96918 <nil> <nil>
// expect: 5000 9c26a40df5ef29afe97e1e4853dc0df2640196d3 <nil> <nil>
// expect: true a,
// expect: sha384 48 128
// expect: 0 38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b
// expect: 1 0dc52f16d3eca9ca8498ef2d3dc4874b3ff09ddaabbaad2b40694f028b5ce96b4f1beef0f7909216561d97f3ed52f898
// expect: 3 549608d5e5f1ed4de18574ad672fdfe4e90adee52212900d6aa7dee0da385ad52fb01f4a7e3389a878abb06f179856cf
// expect: 55 05f55de62060eccd2f57a3f7836514ee4eda02cf370f10dd5c4bbb5f904ac11caa7ed821694a329141a406d95977f09c
// expect: 56 372af29ab19e49285057cf538850fa3b6e89fa6c09e7dac9d784f20f74636717684fcd23a8b47b7d8f181cd329429988
// expect: 57 a3ac8bb983cac013278c1c7c28d505d95c5ccbe40d5c24b459e98ae56398a1f99ad9155d10de9754fe5ebe504af55a28
// expect: 63 a4d83124f3299b87cb6bcbdbd3c673caedb06385dd1941053682a3df3660001dd0a4eca506770d6bbe90635211183ae0
// expect: 64 dae7795d24bc21c569d0eaf4b4191a2d994117cbe3db46adce9cf4bbdc7912d19ca6d28c8a8cc3dfa44cf4cb44758c0f
// expect: 65 7128f291ab5b80bc239603228549e56430775ed90a339a4fff68d5d71bcb0b55a0e2ecf59d34ab6d814c5ded5f098dd8
// expect: 111 48444c1ab5e73658674b7fbafb6acbbf21ecbd47216132d8774536548cdf8d1a221bf4722dadfe8a9ec81290f5402c4a
// expect: 112 f6094eb148180d3388b2ee8068b4ca2797eb3d1c048d01d2e74221958dc0d5cffa6b151844c9f740f6f4a12be5f64dee
// expect: 113 4e52f1af6510df865220de65c5d391ce673e297ddcbcb35a8376c20a06ba3d63314d9d343653c80ab741f883543bc2db
// expect: 119 100c7d4caf8390519ccdfeea477637907c302546786eeb1fc5e6df02117ade9596acae7b0dadcd19d0ef8c9eb96c9599
// expect: 120 f34ea5a3180971df6a9eab20ebc1a886ccec540dcf6d9a77a17433e71a69eae61fe3b4465299926881fb8afc5e5e174e
// expect: 127 830c2ddef2a4e6b701aa4ffc00d7030cf951e5a61d4c36a1c1c0a1fab7068aefd2fd8d11a97567664713750fce43da9b
// expect: 128 d140ffc434d78164e92b218ee023e3071c71ae44fb23726109dc5ba942a79afe618f412e95cad2ae2c8826447d8463d8
// expect: 129 176042f106222bf316400f671e18d094781d78d4abc0375576f78163aa39fa4c3bf83179b2dcf5e9068afb0158d75b67
// expect: 1000 d98a501dee8f014c026347dfe589afe686ea80ec6ac0580500b710c554a0955a22989761edef0bd8a2200a0f2f8fbc96
// expect: 270000 6a49570ba8ca9bae9358b5b7affda9e69e847c1cbdfe116c6d9f63ae8adcc2025062e77fa16da4ea5f9b9c6f395a0218
// expect: 1 2f031440bea5cdb378b545d088fe897c65d438a5 <nil> <nil>
// expect: 4 be2efbc17acdfbc2f50f3f327f83a48d2eaedf25 <nil> <nil>
// expect: 11 93b8b6b83802e1fc1fe91da9b4d3cd01aac515ea <nil> <nil>
// expect: 26 1c21463014d48bb8e664d9e79dc4621e86249488 <nil> <nil>
// expect: 57 54cd079cbbf921ea533c24d1aee07731c20477d2 <nil> <nil>
// expect: 120 40759fc46d49f18ed7c0a42bc2c3beb377102b93 <nil> <nil>
// expect: 247 917c7b5cb4abb9dec95c4f059c8cd02768ec38c1 <nil> <nil>
// expect: 502 1ad0bd2c5feff967f81300dc189b52ed09cd0bf6 <nil> <nil>
// expect: 1013 f4bbc6c1a98e8580db673614c7bd1087d6acf66f <nil> <nil>
// expect: 2036 8c0db4fe525891c3cd83ed12d5b32212068040f3 <nil> <nil>
// expect: 4083 bd27c1a0942aaa85387f561d35b8874341f4e7cf <nil> <nil>
// expect: 5000 4518e1e82fa02cd1f2c6663c0e772b02507df586 <nil> <nil>
// expect: true a,
// expect: sha512 64 128
// expect: 0 cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e
// expect: 1 b2396a002fe7aec008808687d7cbacb340b7f7a090008382f3c95870f6fb10415f61f5737c102d4bfec58fe525407ea2001e761dab1da8a501d9523921f0ec21
// expect: 3 d1eb8fca18f1ed13c254f228435ba23ba203b42d6fb38bf84aaae54760a3964e671149b5d10317a0d3ecdcd0021053e6c596fb0b05c33214cfd5455d325ab53e
// expect: 55 db9b1445e2fd56ff85c14779f27bad7d7ec946966b02d5df923c74a84462f4757c633e708d15d35e4d2380c67a0a17954cbbd5f60cd9b6290a0fc215b2251d7b
// expect: 56 cfbf1b640429c53d97197c37067851483217ada00176f25c30c91edcfafa7d74af6e01f08d7010d55cf8aec0125f67aae4ae8af989af0af0ee0a6ba631ce95a6
// expect: 57 120869b240acfeff822adfc5cb1c002198081de0eccb0084279cff08eb9d96404c62bb545669c94431e37d4897f48bf0f3508d085ec5d70af8a37ad1da097236
// expect: 63 7044e301b31ad10511c40d8afc176701b533393f2554fea10bb3a1406908b394ef1056fc1ddff35ba6055dedc2be84e0d34535bc14d04ab8ca96c306f7ed7e92
// expect: 64 81a48df419173850238a133feea6ad3490dd1626593377f96d63683d89e9eca4e036a8172398cf0a781cf3e8a83c242956f99239e1cf46c6a940fe103ce7c4d1
// expect: 65 4bf3e533119f245c4534fdba18c2aa8732ac17f93de02b564d9be539a3c1fc22153afc3390c0933581f99860f8cd82f6d3932788bd66a81621994cb1e4974964
// expect: 111 8167aa44008df8524973e67bf0048674547a146bc33a422ca888e6b37ab8c71334dd193471fcd10534ffbc584607e53497d541081e138e90080aa766479e2de6
// expect: 112 963d3907200185bb410dc2fb7bbd37332cc0c618e82b16af987c4a8e3b4bdc91760331e7b94d7cd20f434cdd5853be7ebb3188f4c865ad7d39e4130a4588b418
// expect: 113 6ee4604f51b5018e95df530e176f6ebd272d1435ccedb0499b455b2b4c1fb8b71c5fc67bd46e5c4e24c393814b56b19a146a53cb3ccb3637422afbd462a1b27e
// expect: 119 68c998d472a46ff40775a94465c6d6b7fdbbb9ef30731457d73578abce374a4c661f3cc7e32818f311b1c287dffcbf177917d78cd44646629ec36c9f9425825b
// expect: 120 360e54b25444e5087528349b609ced1ad07e6a46ce6d602041d00d8d85ca5e4141d7cff6f7276917e352e06f6864ce5a599ab1ec4574bcf60755765174e36e30
// expect: 127 fd4570a733fc1a65e6e16cb720750283bfc4b3a35243137474b3949dbdea51a2e5b99a38928e845731151cc5be9510dbaf4941a9798b4a4573c9e983259101ef
// expect: 128 d982e3a3a1afaa38bdc0693854f7219fbc9c263a834f4e554ae90931557274c09d05862b1d4be3a28cd4188bd7295cfdbb646b81f632182bd61d52877bdfcc7b
// expect: 129 e7876dc04164f6962aa910aeeae4084bdff4c0e524c4306c4bcc61f0436e6f9a0628142608e7b533931f89395e83fa8501e2c685c2d7d1a7c5f078546b1d6b7f
// expect: 1000 c22aea1dd0147e644ce37c4fbb237c43469480ebd6eeb926ef2288251113347b6918968ef2cab4fc2c9260b1403e6e4e42670d8f41290d7c55d01d1170860898
// expect: 270000 89c4481a1510c4cd22f6f3a65b32afb966737528af0539c70107e2f75f346154f29887cb5ff0629a89f89755a39f62e590bc1f2b2859c1a365a7a4e9b0253162
// expect: 1 835bdb0ea377b5d2f4bfe1561b84037f78c48fa5 <nil> <nil>
// expect: 4 9ebd3e05affef01ff78f8eb5283224eb4a41116d <nil> <nil>
// expect: 11 c6e1abdbfe11f916048bb65b8e08ae43cfeac0c2 <nil> <nil>
// expect: 26 a8f8c286eb6562b78233d9dd82c446d5d170dfd3 <nil> <nil>
// expect: 57 8bfbbb6c8df10960ddf2ef67f6c3a1ef4599b2db <nil> <nil>
// expect: 120 4c59967d10825c650f3ef551a9b9ef545633c682 <nil> <nil>
// expect: 247 bc2292f2576a87843ca58cdefa29197e8be9af8a <nil> <nil>
// expect: 502 e5bdddf5c577c28cb09eb979ae15917a44a84f2a <nil> <nil>
// expect: 1013 47355b4becd34e985f67ca44c675789c8f0404e5 <nil> <nil>
// expect: 2036 8a2b04a1d3cbe5da05b0412d512dd0b4ae756efd <nil> <nil>
// expect: 4083 e525da4b93742f55498aa63084bcec85e6ff328e <nil> <nil>
// expect: 5000 7cca28c659ac390e9148b6750579f49f3bdd8dcc <nil> <nil>
// expect: true a,
// expect: sha512_224 28 128
// expect: 0 6ed0dd02806fa89e25de060c19d3ac86cabb87d6a0ddd05c333b84f4
// expect: 1 aa414129b3fffdead6cc8c19d7b15d5a4f051d5ef2c1e002e834c0ce
// expect: 3 aa0e3213bcac066b81eb5d49e91fb9aa3032cf920a0068127f311635
// expect: 55 e68d5fdddfc6eeddfdeb292a7db6373ea2d782cfdf9edf8d77ef9a07
// expect: 56 3cc58708ad49dad8254de2511107fee593df5994ba2fe800e048f04c
// expect: 57 9701c8d3cc10f9e55277af757f1a3642739440ea12bb179b002efd0e
// expect: 63 f07046091f13cf3fbd56b04f3045bac0e8af41a8bfbd1976bf820427
// expect: 64 6b49ecb869aba979a6aec1f80b81fdfe7061d0832069d7e47f52ba48
// expect: 65 5dbf4934ccc21d29a8cadb941e15526e9703b1fc57b013f035668565
// expect: 111 db95505e712364df1afeb7549e52632a68e303e26fc8a2632a11b770
// expect: 112 73371d98ab0158cc2ba30b23b48482fd4c08811b3f02b19e2e651771
// expect: 113 a890589b9c6c069df5a5752ead35558694222d3636dcaa98ca746911
// expect: 119 ed5a019ddbc2606414ac3e6f622de8def48dbcf7c997128848fa123e
// expect: 120 3157e3129becc05a9fb4a980bc2fd2e45c47b7af4eb2881f31c32d18
// expect: 127 85ca16a3073d968a8bb63fc798d84c2a98e4c77ea5fb8d2a4c23df73
// expect: 128 c28f13feacca6c2e7eb19c7f3917e6e902432b5c8ba3ba8921460f57
// expect: 129 7898c6c54a0248f45be5c4847aef92758c798ef793bfa8aad60c396c
// expect: 1000 e35116dd06921bef9810565a851d18234cb33a308774c3f6a27f4141
// expect: 270000 4c6f69f64ad923a242c93fdbe33546133abff486c2bead5287069814
// expect: 1 d5327d0e744a1361545ed277830ab5b641599cfe <nil> <nil>
// expect: 4 a987953ee6391dc5a25e59580e8d82cfa2185c6b <nil> <nil>
// expect: 11 8361a51150e4f23bfe6fb18178c9ce211f5280e2 <nil> <nil>
// expect: 26 b8b58c99f6df53656439f138e9e67209b950d1b9 <nil> <nil>
// expect: 57 34e5f5d6c5fa4f318147c560bcd4bb0793747ea4 <nil> <nil>
// expect: 120 850051547fe20137656a87e1f23becb37e32ef09 <nil> <nil>
// expect: 247 94f41f9afe4cb5810390163349171596c0cdf82a <nil> <nil>
// expect: 502 61954d25f98c942833b720452d587579dba106ba <nil> <nil>
// expect: 1013 37b5383f5f93db3b9c6c02a3675658df3f743bd9 <nil> <nil>
// expect: 2036 2128627a7302a698d9e6794a65bc2a4adda3f8ae <nil> <nil>
// expect: 4083 96081491ff09edf6c6a222a07fc96c13afce9159 <nil> <nil>
// expect: 5000 eaf3248f59e83b461738b26857df4d2a07b6ba97 <nil> <nil>
// expect: true a,
// expect: sha512_256 32 128
// expect: 0 c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a
// expect: 1 29de096ceed0766b9aa01956f33dbc8ff820baa6da36af13371d9cb9ea476a82
// expect: 3 f3abb4102b9be864832a7295e6670b38e1220ba5b3111706f083e7f598db4803
// expect: 55 eafab44e4973935c79e6a635cd5abbc5819d08a05cc21a653f0ac4116eaa6952
// expect: 56 24cf0ef90d79ce8e04ec0554c572eb41dbb42dd20bfa7e64af0aec04382a753b
// expect: 57 9d674c92e0568b4d980c32589408ebdedf0a89f198b6da896283c646c88cd77b
// expect: 63 fcdb590dff9affe01acb71995b3766c3a113fb38910b62716147d2d3b09e24df
// expect: 64 e8b32e63d4c2314f7cb78394e6496aa4ae26b057ccfa75d0b48603ca0b068846
// expect: 65 b7a208cf3e3d80379b83448e6704ed90c25df33d959a474ef830cb0ecab6e028
// expect: 111 d6e6a45069b73545e0941f4ade48b20540826267ba0c945abfc67414dc69e791
// expect: 112 8f07b3e0a5741ecc102f096b8f80688d837d8d20b513b4ee982aa0ba7143cb3d
// expect: 113 643db7d7a94aec0695177ec76b6a81f8e4d52b39f97d0fd1df88f55ef944c7b2
// expect: 119 285a66c05b4b8b466f5ba77dd9abeec2edaf1a45178e22049fbd39b1ec2fe773
// expect: 120 c94db67110b0e41695f9012f7f4ce283394ff469c6809114cf68c4d011abc3ed
// expect: 127 5373ef0fd488919c87c3089bea9fc4b02a9cb43e8f45887b40c0fe7e7b116573
// expect: 128 80f3aec0eebbd05f5617cc47f93e53793a6a337bbe9c894f72f700307fe4e4ca
// expect: 129 4e8794b74ce6b91b6c86529c5af5e6e9bece76617f449e1f74f2487e3b91ca7a
// expect: 1000 d3b8a9ccfd2d9d0b693760c7d9cc71ebb67e7edc256238c78adf70d4d22912b8
// expect: 270000 d77925666980acf6edbdcba91ef8a7ba837615ba85f7c139fc1e3d0bf4d030f5
// expect: 1 f5fc64869b13e186d9fc6d10ac2e2bfe8b3d185c <nil> <nil>
// expect: 4 db1be52ed9b31d03132988bb44ef8a1941020590 <nil> <nil>
// expect: 11 32e98441d6d487abaa8ab51403584f98e55f3d2f <nil> <nil>
// expect: 26 ad7c09323ac41390c5b3d6e853973324d78ad108 <nil> <nil>
// expect: 57 052b47b6a6a99cb7216a60d1f9f1ba95ea856e8c <nil> <nil>
// expect: 120 74e057792dc64b08fce12536a94c30b5919593dd <nil> <nil>
// expect: 247 1cb7282dd520674beeaadd956c23ecb3c3e105b7 <nil> <nil>
// expect: 502 427c9915a0a00f1478d7b1edb103e443416648c4 <nil> <nil>
// expect: 1013 5571db135c52690cf7f278e99fd7c5ae1c3a72c8 <nil> <nil>
// expect: 2036 288a4548d2b5168762e75a192c0bef761a1ea6cf <nil> <nil>
// expect: 4083 a8b9e61502ff935d23d85a9ed1bb5ff5a7bc4811 <nil> <nil>
// expect: 5000 bd64da05d9dc07b0b86440295ce335b818655d3e <nil> <nil>
// expect: true a,
// expect: crc32 4 1
// expect: 0 00000000
// expect: 1 be047a60
// expect: 3 04082b06
// expect: 55 0b68a6a9
// expect: 56 debf9c13
// expect: 57 e86901df
// expect: 63 315be810
// expect: 64 915a5d0f
// expect: 65 79428889
// expect: 111 7bc9f2ee
// expect: 112 b5a46cb3
// expect: 113 b3dcb432
// expect: 119 a4f910e3
// expect: 120 55aeb54f
// expect: 127 67e8f83c
// expect: 128 4ddae3d0
// expect: 129 7d452e22
// expect: 1000 d7f83f00
// expect: 270000 c92de1d1
// expect: 1 fa70c933337ce596b31297d5771642a1091dfe93 <nil> <nil>
// expect: 4 291dab1a43b061191a612984067b06d3971eff11 <nil> <nil>
// expect: 11 88c06163d5ee0c70fcdca482de021f482be61eb9 <nil> <nil>
// expect: 26 a68498737cbc6a8c50a565ccdcec66b9ccc5d423 <nil> <nil>
// expect: 57 ac19c01fdbef5c8a725c70fd777336cdbb6f90c2 <nil> <nil>
// expect: 120 15e717817c72f5371690a0000d3d452654ebf2f2 <nil> <nil>
// expect: 247 d5fd981529365bd5d022491c345dc791078bc9a0 <nil> <nil>
// expect: 502 101b7c704b3516dda6af85f271be4d2db492ab76 <nil> <nil>
// expect: 1013 174dc101988a742f25c30e10cc96106ff9c02569 <nil> <nil>
// expect: 2036 af21c8d9f9213f4c80d3c47163415cc396e6b236 <nil> <nil>
// expect: 4083 23632b862957339a1cd0b965f43fea1fb8b975d3 <nil> <nil>
// expect: 5000 4f28870549de5836792e4bf82ec9c35d8b44b8fb <nil> <nil>
// expect: true a,
// expect: castagnoli 4 1
// expect: 0 00000000
// expect: 1 c4c21e9d
// expect: 3 00c29bf3
// expect: 55 b0d58992
// expect: 56 a1a3e9ad
// expect: 57 df1c2d37
// expect: 63 9911f9fe
// expect: 64 f6b39e38
// expect: 65 c80c7f6f
// expect: 111 2fb125b4
// expect: 112 63b447b3
// expect: 113 2db5b99a
// expect: 119 80e6668b
// expect: 120 d921018e
// expect: 127 54b2fb18
// expect: 128 d2d4023f
// expect: 129 35757d07
// expect: 1000 be3c266e
// expect: 270000 a4cae4ae
// expect: true a,
// expect: koopman 4 1
// expect: 0 00000000
// expect: 1 e9f60c96
// expect: 3 682adb48
// expect: 55 73ea2e03
// expect: 56 0dd140a4
// expect: 57 f9823c31
// expect: 63 28f6e4cd
// expect: 64 301fa4a4
// expect: 65 f4a02837
// expect: 111 5715ab4a
// expect: 112 61fe2192
// expect: 113 ff61fe21
// expect: 119 2b22bf3b
// expect: 120 9d93a18e
// expect: 127 eb7d7f5d
// expect: 128 a36ac1e4
// expect: 129 a08e113a
// expect: 1000 e4fc415c
// expect: 270000 68fa25a3
// expect: true a,
// expect: crc64iso 8 1
// expect: 0 0000000000000000
// expect: 1 1e50000000000000
// expect: 3 32d80e5000000000
// expect: 55 1cf25cb99e77ad95
// expect: 56 f29cf25cb99e77ad
// expect: 57 c9f29cf25cb99e77
// expect: 63 f4ea751461d9d9f2
// expect: 64 b984ea751461d9d9
// expect: 65 fa1984ea751461d9
// expect: 111 2f08f3159b53a299
// expect: 112 e6ff08f3159b53a2
// expect: 113 d2e6ff08f3159b53
// expect: 119 a2561795004b92e6
// expect: 120 aaf2561795004b92
// expect: 127 ae0c3676a85b995a
// expect: 128 593e0c3676a85b99
// expect: 129 edc93e0c3676a85b
// expect: 1000 09c0164abbdd2a7a
// expect: 270000 f1b930f04c9a2ac0
// expect: true a,
// expect: crc64ecma 8 1
// expect: 0 0000000000000000
// expect: 1 7d50e80521188082
// expect: 3 3491261a41de271e
// expect: 55 ec2c2d02a48c84d5
// expect: 56 6cfb80ee1679b743
// expect: 57 2a43f5057a83b35a
// expect: 63 6838e26dbcfb95b8
// expect: 64 b21fe5ce359f4c2f
// expect: 65 d4c480f20124bd74
// expect: 111 3f0ef9670bfd6ca3
// expect: 112 4087873e39d4d2f7
// expect: 113 a83f61078bb49ebd
// expect: 119 a37811d7110de31b
// expect: 120 c4007b6f066a9a80
// expect: 127 ea72450d42df7567
// expect: 128 5d837a3d3b203b5f
// expect: 129 6b9395aaacf52d98
// expect: 1000 399495473e603063
// expect: 270000 a68c6e4260e937e2
// expect: true a,
// expect: adler32 4 4
// expect: 0 00000001
// expect: 1 00550055
// expect: 3 02340122
// expect: 55 315513a6
// expect: 56 455d1408
// expect: 57 59d7147a
// expect: 63 dcf316c3
// expect: 64 f42e173b
// expect: 65 0b98175b
// expect: 111 c9b327ec
// expect: 112 f2142861
// expect: 113 1af128ce
// expect: 119 17d12b1b
// expect: 120 435e2b8d
// expect: 127 7d152ddb
// expect: 128 ab6a2e55
// expect: 129 da382ece
// expect: 1000 a5b566e8
// expect: 270000 854fa837
// expect: true a,
// expect: fnv32 4 1
// expect: 0 811c9dc5
// expect: 1 050c5d4b
// expect: 3 3b1ea51e
// expect: 55 e5c1044c
// expect: 56 fad9c3c6
// expect: 57 aacf30c0
// expect: 63 d83c52cd
// expect: 64 33f658cf
// expect: 65 9bcdcdfd
// expect: 111 f622bbf0
// expect: 112 68addaa5
// expect: 113 6eaf31d2
// expect: 119 c8548929
// expect: 120 8613ebf9
// expect: 127 2725f6e5
// expect: 128 85c3aa05
// expect: 129 9804a5a6
// expect: 1000 37d1e29b
// expect: 270000 df02f195
// expect: true a,
// expect: fnv32a 4 1
// expect: 0 811c9dc5
// expect: 1 d10c0b43
// expect: 3 169949bc
// expect: 55 12e7c576
// expect: 56 d6db3e7c
// expect: 57 4922b00a
// expect: 63 186c901d
// expect: 64 d7e74eff
// expect: 65 c021290d
// expect: 111 37c14c52
// expect: 112 ec4ae165
// expect: 113 01e03f98
// expect: 119 51267e89
// expect: 120 ba99e521
// expect: 127 d26a6091
// expect: 128 287691f1
// expect: 129 3aa71918
// expect: 1000 6e5d6cef
// expect: 270000 bc67b8b5
// expect: true a,
// expect: fnv64 8 1
// expect: 0 cbf29ce484222325
// expect: 1 af63bd4c8601b78b
// expect: 3 d82fc2186b1cea5e
// expect: 55 fadff8da688dacac
// expect: 56 d840871fa8bc6826
// expect: 57 320dc0cbb824f8e0
// expect: 63 ac742bf7fddaaf0d
// expect: 64 e415c3645a97736f
// expect: 65 286e7285ef5925bd
// expect: 111 9cde6b1dd67a4390
// expect: 112 083393b371c0cdc5
// expect: 113 b071beea4a9da5d2
// expect: 119 beacd26cc79fb169
// expect: 120 9f5af7d7345a7519
// expect: 127 568c16002af44505
// expect: 128 044e6748fd114705
// expect: 129 62808606045bad06
// expect: 1000 e5cb4321724a509b
// expect: 270000 d1df6e70054615f5
// expect: true a,
// expect: fnv64a 8 1
// expect: 0 cbf29ce484222325
// expect: 1 af64094c86023903
// expect: 3 6cfee919e21ae1dc
// expect: 55 ba821f50f14cabf6
// expect: 56 37c6ca8a05478c7c
// expect: 57 0e563686f892fbca
// expect: 63 51de798d2559badd
// expect: 64 76c32fd67778265f
// expect: 65 45d0c86d012969cd
// expect: 111 933878d34a8b9e52
// expect: 112 b4937607ab3dbc45
// expect: 113 144db707f9e6b7f8
// expect: 119 552e4a8e31365e89
// expect: 120 f407aa9d9f636481
// expect: 127 d7d004fe75c05731
// expect: 128 76cfc76215d45471
// expect: 129 b763d3ab17cac998
// expect: 1000 c27dd9495557f9af
// expect: 270000 30e196078ccd5295
// expect: true a,
// expect: fnv128 16 1
// expect: 0 6c62272e07bb014262b821756295c58d
// expect: 1 d228cb69101a8caf78912b704e4a142b
// expect: 3 a68bb2c42c8b5822836dbc78c6c28ede
// expect: 55 35a73f01aaf7d3bdbf00ada55737f844
// expect: 56 aa21bf05a2f18a7a05d5aa7251de7bce
// expect: 57 c9d7ea6b4d3564252de8baaabcc25608
// expect: 63 3ae30652b0401a36efddbaa28da768fd
// expect: 64 17e66f27dbe0419925d4a6044cfe2f37
// expect: 65 6cd7c43ac3f0b7718ca8474abcc4188d
// expect: 111 399cc99069d917cbfd2b3a7752ce8788
// expect: 112 5b3ed339c62048008430f0d2e420c42d
// expect: 113 193208daf6b898a2a838537eb4516332
// expect: 119 71f18cd3498c0e44f11eebd8b438c6e9
// expect: 120 0cec80c268558ed4b10c33a5c1dcc0c1
// expect: 127 267d9965fc672a32719b365953b49bed
// expect: 128 b5df75197ff0ec11c9fbdfe9ff3bdce5
// expect: 129 b3f4523d527279e388ec84ed0ea8cdbe
// expect: 1000 e6724321b7751a7ace78a4d11cdffecb
// expect: 270000 792c025c781828676559edb609650b9d
// expect: true a,
// expect: fnv128a 16 1
// expect: 0 6c62272e07bb014262b821756295c58d
// expect: 1 d228cb695c1a8caf78912b704e4a7203
// expect: 3 a68d0dc7a38b5822836dbc7955764e04
// expect: 55 7f48d9a23d01497d6fa23e7c66128316
// expect: 56 1b09dd2484956d585ca2e31198c7bfbc
// expect: 57 56bbe3aef1dd8bb9fc6d66a6fdc9027a
// expect: 63 150dc42fdf5b20780425ad8ba661f33d
// expect: 64 7396c8db1a20f3ad1a5c8ad5ba8655e7
// expect: 65 1043abeeed8bd5ff6fded4fc834b8bdd
// expect: 111 58b0fe4bd3a9df37374d830038b1c362
// expect: 112 220199108905a8f10c603145c2bb0d4d
// expect: 113 1dba1265b9f6e09a3a5ca0d69c292660
// expect: 119 4363845dccb6da14fc7b6908e2cfb7f9
// expect: 120 f456af226ffe57d2abda3def1596d809
// expect: 127 7a18ffc8c3701c4dbe572cbb97634af9
// expect: 128 f85a1f52fdf2d3a935440ad3472caf31
// expect: 129 6a2bb7cdc1ca71348ab951f893fbad98
// expect: 1000 3a01053a65c2eaca21c81816353abf2f
// expect: 270000 39dd1d1b40f751dab0fe2e813385e13d
// expect: true a,
// expect: 1ba80e5572ce3dd645bb3b3088b217d2 8d1456b188c9d0299d19b9f9ec1044c0f5ac8239 ae03bf0d6182f2001f153f169c4fcc7b581731864009a26fe04f81f7fbecbaa5
// expect: f25818912706707f7093cda9770215bd718e9ca45eb945264cf61d0b 89c4481a1510c4cd22f6f3a65b32afb966737528af0539c70107e2f75f346154f29887cb5ff0629a89f89755a39f62e590bc1f2b2859c1a365a7a4e9b0253162
// expect: 6a49570ba8ca9bae9358b5b7affda9e69e847c1cbdfe116c6d9f63ae8adcc2025062e77fa16da4ea5f9b9c6f395a0218
// expect: 4c6f69f64ad923a242c93fdbe33546133abff486c2bead5287069814 d77925666980acf6edbdcba91ef8a7ba837615ba85f7c139fc1e3d0bf4d030f5
// expect: crypto/sha256: invalid hash state identifier
// expect: crypto/md5: invalid hash state identifier
// expect: crypto/sha256: invalid hash state identifier
// expect: crypto/md5: invalid hash state identifier
// expect: crypto/sha256: invalid hash state size
// expect: crypto/md5: invalid hash state identifier
// expect: crypto/sha256: invalid hash state identifier
// expect: crypto/md5: invalid hash state size
// expect: crypto/sha256: invalid hash state identifier
// expect: crypto/md5: invalid hash state identifier
// expect: eb08c1f56d5ddee07f7bdf80468083da06b64cf4fac64fe3a90883df5feacae4 true 32 64 c4d595fa3402c09704e2a5ba2b2d56da4c003c677786e011bf94de876fcad18edbb37106937adf3ce37f9fca4a1a08e02d38b83c6b492c740f4f26ca9e527e7e
// expect: e4e3a89234ff32d406d89f647ab0d24ce283b08c21bbcb432f1640134d16f7d0 true 32 64 eb92c3c184d873f1d277ae34c5a3c5b1376ef281e0cdb6e1aa573951ef466259fbecc863e7d5d322a5f9179cb1b50acbc1c0a0f6d1027d8c71ab824052dc294a
// expect: 4a4083024f2c4c0caaaae3a4b37ebc62603590bc25b6bf2bd3c4697c6f4d59ae true 32 64 2462ba5f7b2c703328fb9f9ac3b298984fe3ef80b9a6abd967f13c918e706416234390a250ecef9ca9f2b2f3445ae58c67ffa2a7b058959b57bb4053bfdefe72
// expect: ab72766acbb30ef8808c6119b4d232a843e3a4fce4f68353e7c9a193977cfab2 true 32 64 27025471a72f6445841a821c10d30b7c705d1bfbea50faa2ee70d211ea14a4176a521452fe08c1a7ca13f0d3da3664b0bdf86e14d38da456e0462ecff918fd14
// expect: 2a6e995154b4d27f05ffe91d5329b09a977b0cff35bfbff113a82617b9e1f284 true 32 64 3db42b470c170d66dc057ab869b4b388ccfe86139d6d2a1f24afb83d2427183410b92a4608d89a36d4fdc9179a658160da121b98bc3ec233c48c7e508702116e
// expect: 896241cde555f3709f37dc3fd5a989c5110a75140486765f68658eb12f36ecb9 true 32 64 6e613c10d4905daaceee0790459dce2f155a26e511f7036d58ff439c9366c7f50ebaaac7c316e774befca51af894f2eb8af6fe8feb4f45a069a9628c6b9d03e0
// expect: 2e3931cc398873c2c6d0887d973ce36130b008a26412e59a297550a6b0039065 true 32 64 7db28e0d3e4f28f3741d508129e1facde06b059ad08eaa3813db87cfd963a15c0158fa3695456f4b01d45e54113f27165dd5a3c35472e75144e0f8de9b9e91c9
// expect: ec2bcc4f7e0e9178090c829e659495381066e0575227ea2a0af8c2de140f3b5c true 32 64 48495efcc06fa91d78a755447ad5557e90403748dca7ed4afe80fe2ae0076d989b16e77bb5d72aa222f667014d3ee2ed5dbfc0079e0aaaff734bb5233f20e857
// expect: 264420e50214a740f49bdf5957ef42ed9a6ed220038d287c7a8010c51f29d6e7 true 32 64 e5d8845e2837f5ea840e660ea0b638a3e045f889b44fb42245da6770c27ed848606a51578843496626df8b9ecd0e49a72d432c99481407592a421b34d39c1006
// expect: false false true
// expect: 5 6 1 0 1 0 1 1 0
// expect: abc
// expect: 2 [0 0 122]
// expect: crypto/hmac: hash generation function does not produce unique values
// expect: 3375227345 2764760238 1996959894 4239843852
// expect: 12001088338408323042 2236590135 1
// expect: 3375227345 3522261342751642261
// expect: 40 <nil> 40 <nil> false
