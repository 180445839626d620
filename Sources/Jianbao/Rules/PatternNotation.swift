/// What a place in a pattern stands for in the record that it makes.
enum PatternSlot: UInt8, Sendable {
    case person, organization, title, date, duration
    /// The employer and the post that a move leaves behind.
    case oldOrganization, oldTitle
    /// Who held the post before: 接替⟨somebody⟩担任.
    case predecessor
    /// A name that stands in the way and is not in the record: 被⟨somebody⟩挖去.
    case bystander
    /// The word of a trigger class.
    case trigger

    /// Slots by their names in the notation, with what they match.
    static let named: [String: (slot: PatternSlot, classes: TokenClasses)] = [
        "person": (.person, .person), "organization": (.organization, .organization), "title": (.title, .title), "date": (.date, .date),
        "duration": (.duration, .duration), "old-organization": (.oldOrganization, .organization), "old-title": (.oldTitle, .title),
        "predecessor": (.predecessor, .person), "agent": (.bystander, .person), "some-organization": (.bystander, .organization),
        "some-title": (.bystander, .title),
        "end": (.trigger, [.comma, .stop, .close]),
    ]
}

/// A pattern as a tree, as it is read from the notation of `Dictionaries/patterns/README.md`.
indirect enum PatternElement: Hashable, Sendable {
    case literal([Unicode.Scalar])
    case token(TokenClasses, PatternSlot)
    case sequence([PatternElement])
    case choice([PatternElement])
    case optional(PatternElement)
    /// One or more, without anything between.
    case repeated(PatternElement)
    /// One or more, parted by 、和 and the like.
    case list(PatternElement)
    /// …: a few words inside a clause, without names.
    case gap
}

/// What is wrong with a pattern; the file and line are the caller's.
struct PatternSyntaxError: Error, Hashable, Sendable {
    var wanted: String
}

/// Reads the notation: literals, `{slot}`, `{trigger class}`, `{a|b}`, `[optional]`, `(a|b)`, `+` and `…`.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    init(_ text: String) { scalars = text.unicodeScalars.filter { $0 != " " } }

    static func parse(_ text: String) throws(PatternSyntaxError) -> PatternElement {
        var parser = PatternParser(text)
        let element = try parser.choice()
        if parser.index < parser.scalars.count {
            throw PatternSyntaxError(wanted: "no \(parser.scalars[parser.index]) without its opening")
        }
        return element
    }

    private mutating func choice() throws(PatternSyntaxError) -> PatternElement {
        var branches = [try sequence()]
        while index < scalars.count, scalars[index] == "|" {
            index += 1
            branches.append(try sequence())
        }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(PatternSyntaxError) -> PatternElement {
        var elements: [PatternElement] = []
        var literal: [Unicode.Scalar] = []
        func flush(_ elements: inout [PatternElement], _ literal: inout [Unicode.Scalar]) {
            if !literal.isEmpty { elements.append(.literal(literal)) }
            literal = []
        }
        while index < scalars.count {
            let scalar = scalars[index]
            switch scalar {
            case "|", ")", "]":
                flush(&elements, &literal)
                guard !elements.isEmpty else { throw PatternSyntaxError(wanted: "something before \(scalar)") }
                return elements.count == 1 ? elements[0] : .sequence(elements)
            case "(":
                flush(&elements, &literal)
                let inner = try bracketed(closing: ")")
                elements.append(plus() ? .repeated(inner) : inner)
            case "[":
                flush(&elements, &literal)
                elements.append(.optional(try bracketed(closing: "]")))
            case "{":
                flush(&elements, &literal)
                let inner = try named()
                elements.append(plus() ? .list(inner) : inner)
            case "}": throw PatternSyntaxError(wanted: "no } without its opening")
            case "+": throw PatternSyntaxError(wanted: "+ only after ) or }")
            case "…", "，", "、", "（", "）":
                flush(&elements, &literal)
                index += 1
                switch scalar {
                case "…": elements.append(.gap)
                case "，": elements.append(.token(.comma, .trigger))
                case "、": elements.append(.token(.pause, .trigger))
                case "（": elements.append(.token(.open, .trigger))
                default: elements.append(.token(.close, .trigger))
                }
            default:
                literal.append(scalar)
                index += 1
            }
        }
        flush(&elements, &literal)
        guard !elements.isEmpty else { throw PatternSyntaxError(wanted: "a pattern, or something after | or an opening bracket") }
        return elements.count == 1 ? elements[0] : .sequence(elements)
    }

    private mutating func bracketed(closing: Unicode.Scalar) throws(PatternSyntaxError) -> PatternElement {
        guard depth < 8 else { throw PatternSyntaxError(wanted: "at most 8 brackets inside each other") }
        depth += 1
        index += 1
        let inner = try choice()
        guard index < scalars.count, scalars[index] == closing else { throw PatternSyntaxError(wanted: "\(closing) to close its bracket") }
        index += 1
        depth -= 1
        return inner
    }

    private mutating func plus() -> Bool {
        guard index < scalars.count, scalars[index] == "+" else { return false }
        index += 1
        return true
    }

    /// `{name}` or `{name|name}`; several trigger classes make one token of any of them.
    private mutating func named() throws(PatternSyntaxError) -> PatternElement {
        guard let end = scalars[index...].firstIndex(of: "}") else { throw PatternSyntaxError(wanted: "} to close {") }
        let names = String(scalars: scalars[(index + 1)..<end]).split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
        index = end + 1
        if names.count == 1, let known = PatternSlot.named[names[0]] { return .token(known.classes, known.slot) }
        var classes: TokenClasses = []
        for name in names {
            guard let trigger = TriggerClass(rawValue: name), trigger != .decoy else {
                throw PatternSyntaxError(wanted: "a slot or a trigger class in {\(name)}")
            }
            classes.insert(.trigger(trigger))
        }
        return .token(classes, .trigger)
    }
}
