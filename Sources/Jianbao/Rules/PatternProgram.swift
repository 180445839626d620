/// Many patterns compiled into one automaton over the tokens of a sentence.
struct PatternProgram: Sendable {
    enum Instruction: Sendable {
        case token(TokenClasses, PatternSlot)
        case literal(Int32)
        /// Both ways; the first one is preferred.
        case split(Int32, Int32)
        case jump(Int32)
        /// Any words of a clause but names and events, up to `PatternMatcher.gapLimit`.
        case gap
        case accept(Int32)
    }

    private(set) var instructions: [Instruction] = []
    /// For each class bit: the entries of the patterns that may begin with a token of this class.
    private var entriesByClass: [[Int32]] = Array(repeating: [], count: UInt64.bitWidth)
    private var entriesByLiteral: [Int32: [Int32]] = [:]
    private(set) var patternCount: Int32 = 0

    /// - Returns: the number of the pattern.
    /// - Throws: where a pattern could match nothing at all, or begins with a gap.
    mutating func add(_ element: PatternElement, lexicon: inout PatternLexicon) throws(PatternSyntaxError) -> Int {
        let entry = Int32(instructions.count)
        emit(element, &lexicon)
        instructions.append(.accept(patternCount))
        var (classes, literals) = (TokenClasses(), Set<Int32>())
        try collectFirst(entry, &classes, &literals)
        for bit in 0..<UInt64.bitWidth where classes.rawValue >> UInt64(bit) & 1 == 1 { entriesByClass[bit].append(entry) }
        for literal in literals.sorted() { entriesByLiteral[literal, default: []].append(entry) }
        patternCount += 1
        return Int(patternCount) - 1
    }

    private mutating func emit(_ element: PatternElement, _ lexicon: inout PatternLexicon) {
        switch element {
        case .literal(let scalars): instructions.append(.literal(lexicon.literal(scalars)))
        case .token(let classes, let slot): instructions.append(.token(classes, slot))
        case .gap: instructions.append(.gap)
        case .sequence(let elements): for element in elements { emit(element, &lexicon) }
        case .optional(let element):
            let split = instructions.count
            instructions.append(.jump(0))
            emit(element, &lexicon)
            instructions[split] = .split(Int32(split + 1), Int32(instructions.count))
        case .repeated(let element):
            let start = Int32(instructions.count)
            emit(element, &lexicon)
            instructions.append(.split(start, Int32(instructions.count + 1)))
        case .list(let element):
            let start = Int32(instructions.count)
            emit(element, &lexicon)
            let split = instructions.count
            instructions.append(.jump(0))
            instructions.append(.token(.list, .trigger))
            // A member that nobody recognized is passed over.
            instructions.append(.split(start, Int32(instructions.count + 1)))
            instructions.append(.token(.other, .trigger))
            instructions.append(.token(.list, .trigger))
            instructions.append(.jump(start))
            instructions[split] = .split(Int32(split + 1), Int32(instructions.count))
        case .choice(let branches):
            var jumps: [Int] = []
            for (number, branch) in branches.enumerated() {
                guard number + 1 < branches.count else {
                    emit(branch, &lexicon)
                    break
                }
                let split = instructions.count
                instructions.append(.jump(0))
                emit(branch, &lexicon)
                jumps.append(instructions.count)
                instructions.append(.jump(0))
                instructions[split] = .split(Int32(split + 1), Int32(instructions.count))
            }
            for jump in jumps { instructions[jump] = .jump(Int32(instructions.count)) }
        }
    }

    /// The tokens with which a pattern may begin.
    private func collectFirst(_ entry: Int32, _ classes: inout TokenClasses, _ literals: inout Set<Int32>) throws(PatternSyntaxError) {
        var pending = [entry]
        var seen: Set<Int32> = []
        while let index = pending.popLast() {
            guard seen.insert(index).inserted else { continue }
            switch instructions[Int(index)] {
            case .token(let first, _): classes.formUnion(first)
            case .literal(let literal): literals.insert(literal)
            case .split(let a, let b): pending += [a, b]
            case .jump(let target): pending.append(target)
            case .gap: throw PatternSyntaxError(wanted: "a pattern that does not begin with …")
            case .accept: throw PatternSyntaxError(wanted: "a pattern that needs at least one word")
            }
        }
    }

    /// Calls `visit` with the entry of each pattern that may begin with the token, perhaps more than once.
    @inline(__always)
    func forEachEntry(at token: PatternToken, _ visit: (Int32) -> Void) {
        var bits = token.classes.rawValue
        while bits != 0 {
            for entry in entriesByClass[bits.trailingZeroBitCount] { visit(entry) }
            bits &= bits - 1
        }
        if token.literal >= 0, let entries = entriesByLiteral[token.literal] { for entry in entries { visit(entry) } }
    }
}
