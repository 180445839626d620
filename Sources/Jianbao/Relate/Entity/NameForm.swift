/// A name taken apart as far as telling apart its bearers needs.
struct NameForm {
    let scalars: [Unicode.Scalar]
    /// The words of a Latin name, or the parts of a transliterated one between its dots.
    let parts: [ArraySlice<Unicode.Scalar>]
    let isHan: Bool

    init(_ name: String) {
        scalars = Array(name.unicodeScalars)
        parts = scalars.split { $0 == " " || $0 == "·" || $0 == "•" || $0 == "・" }
        isHan = scalars.allSatisfy { ICU.isHan($0) || $0 == "·" }
    }

    /// Whether this name is the first or last part of a fuller one: Karpathy of Andrej Karpathy.
    func isPart(of full: NameForm) -> Bool {
        guard parts.count == 1, full.parts.count > 1, let own = parts.first, let first = full.parts.first, let last = full.parts.last else {
            return false
        }
        return NameForm.same(own, first) || NameForm.same(own, last)
    }

    /// Whether this name is the given name of a full Chinese one: 扬清 of 贾扬清.
    func isGivenName(of full: NameForm) -> Bool {
        isHan && full.isHan && parts.count == 1 && full.parts.count == 1 && scalars.count == 2 && full.scalars.count >= 3
            && full.scalars.count <= 4 && full.scalars.suffix(2).elementsEqual(scalars)
    }

    /// Whether two spellings of one foreign name differ in their dots alone: 冯诺依曼, 冯·诺依曼.
    func isSpelling(of other: NameForm) -> Bool {
        parts.count != other.parts.count && isHan && other.isHan && parts.joined().elementsEqual(other.parts.joined())
    }

    /// Whether this is a surname, alone or with a form of address, of a full Chinese name: 褚总 of 褚文渊.
    func isAddress(of full: NameForm, forms: WordTrie, longSurnames: WordTrie) -> Bool {
        guard isHan, full.isHan, full.parts.count == 1, (2...4).contains(full.scalars.count) else { return false }
        // 王某智 is somebody who shall not be known, and not 王警官.
        if full.scalars.contains("某") { return false }
        for length in [1, 2] where scalars.count >= length && full.scalars.count > length {
            guard full.scalars.prefix(length).elementsEqual(scalars.prefix(length)) else { return false }
            let rest = scalars.dropFirst(length)
            if length == 2, longSurnames.value(of: scalars.prefix(2)) == nil { continue }
            if rest.isEmpty { return true }
            if forms.value(of: rest) != nil { return true }
        }
        return false
    }

    private static func same(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Bool { a.elementsEqual(b) }
}
