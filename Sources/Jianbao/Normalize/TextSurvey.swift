/// What a text holds that some step of normalizing could change, told by one look at each of its characters: what is clean already is
/// done after that look.
struct TextSurvey: Sendable {
    /// One bit for each step that has something to look at.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        static let escapes = Traits(rawValue: 1)
        static let damage = Traits(rawValue: 2)
        static let forms = Traits(rawValue: 4)
        static let parentheses = Traits(rawValue: 8)
        /// A character that the target script has another form for.
        static let script = Traits(rawValue: 16)
        /// A mark of punctuation that stands twice.
        static let repeatedMarks = Traits(rawValue: 32)
        static let pictographs = Traits(rawValue: 64)
        /// A character of traditional script, whatever the target is.
        static let traditional = Traits(rawValue: 128)
    }

    /// By code point; all of the supplementary planes share the last place, which no character of text has.
    private var bits: [UInt8]
    private static let last = 0xFFFF

    init(forms: FormNormalizer, scripts: ScriptConverter, target: Normalizer.TargetScript) {
        bits = [UInt8](repeating: 0, count: Self.last + 1)
        mark(EscapeDecoder.triggers, .escapes)
        mark(ByteDamageRepairer.triggers, .damage)
        mark(PinyinResidueRemover.triggers, .parentheses)
        mark(InsertionRemover.marks, .repeatedMarks)
        for value in 0..<UInt32(Self.last) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var traits: Traits = []
            if forms.changes(scalar) { traits.insert(.forms) }
            if scripts.isTraditional(scalar) { traits.insert(.traditional) }
            if scripts.changes(scalar, to: target) { traits.insert(.script) }
            bits[Int(value)] |= traits.rawValue
        }
        bits[Self.last] = Traits([.forms, .script, .traditional, .pictographs]).rawValue
    }

    private mutating func mark(_ scalars: [Unicode.Scalar], _ trait: Traits) {
        for scalar in scalars { bits[Int(scalar.value)] |= trait.rawValue }
    }

    func traits(of text: [Unicode.Scalar]) -> Traits {
        var seen: UInt8 = 0
        var isRepeated = false
        let markBit = Traits.repeatedMarks.rawValue
        bits.withUnsafeBufferPointer { bits in
            text.withUnsafeBufferPointer { text in
                var previous: UInt32 = 0
                for scalar in text {
                    let value = scalar.value
                    let found = bits[Int(min(value, UInt32(Self.last)))]
                    seen |= found
                    if found & markBit != 0, value == previous { isRepeated = true }
                    previous = value
                }
            }
        }
        return Traits(rawValue: isRepeated ? seen : seen & ~markBit)
    }
}
