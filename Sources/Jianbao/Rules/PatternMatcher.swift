/// Where a pattern fits: the tokens it covers, and those that fill its slots, in order.
struct PatternMatch: Sendable {
    var pattern: Int
    var tokens: Range<Int>
    var captures: [(slot: PatternSlot, token: Int)]

    /// How many names it brings together.
    var nameCount: Int {
        captures.count { capture in
            switch capture.slot {
            case .person, .organization, .title, .oldOrganization, .oldTitle: true
            case .date, .duration, .predecessor, .bystander, .trigger: false
            }
        }
    }

    /// It has neither a trigger nor a title: two names and what stands between them.
    var isBare: Bool { !captures.contains { $0.slot == .trigger || $0.slot == .title } }
}

/// Runs a program over the tokens of sentences: all patterns at once, a state a thread, no way back.
///
/// A match is at most ``lengthLimit`` tokens long, so the work a token is bounded by the size of the program and the whole is linear.
/// Of several ways to read one pattern from one token the longest is taken, then the one that the notation prefers (what is optional is
/// read where it stands, a gap is as short as can be). The arrays are kept from one sentence to the next.
struct PatternMatcher {
    /// In tokens.
    static let lengthLimit = 48
    /// Of one …, in code points.
    static let gapLimit = 16

    /// What a gap may pass: words without an event, names or punctuation of their own.
    private static let passable: TokenClasses = {
        var classes: TokenClasses = [.other, .date, .duration, .figure]
        for trigger: TriggerClass in [
            .former, .past, .present, .already, .announced, .negation, .pronoun, .oblique, .anaphor, .each, .post, .effect, .work, .study,
        ] {
            classes.insert(.trigger(trigger))
        }
        return classes
    }()
    private static let impassable: TokenClasses = {
        var classes: TokenClasses = [.person, .organization, .title, .comma, .stop, .open, .close]
        for trigger: TriggerClass in [.join, .move, .return, .leave, .quit, .found, .intern, .appoint, .poach, .decline, .say] {
            classes.insert(.trigger(trigger))
        }
        return classes
    }()

    private struct Thread {
        var instruction: Int32
        /// Last capture in `trail`, or -1.
        var trail: Int32
        /// Code points that the gap in which it stands has passed.
        var gap: Int32
    }

    private let program: PatternProgram
    private var threads: [Thread] = []
    private var next: [Thread] = []
    private var pending: [Thread] = []
    /// For each instruction: the step in which it was last entered.
    private var marks: [Int]
    private var step = 0
    private var trail: [(slot: PatternSlot, token: Int32, before: Int32)] = []
    /// Longest accept of each pattern from the present start: (end, trail).
    private var accepts: [(pattern: Int32, end: Int, trail: Int32)] = []

    init(program: PatternProgram) {
        self.program = program
        marks = Array(repeating: 0, count: program.instructions.count)
    }

    /// Every match from every token, in the order of their starts.
    mutating func matches(in tokens: [PatternToken]) -> [PatternMatch] {
        var found: [PatternMatch] = []
        for start in tokens.indices { matches(in: tokens, from: start, into: &found) }
        return found
    }

    private mutating func matches(in tokens: [PatternToken], from start: Int, into found: inout [PatternMatch]) {
        step += 1
        threads.removeAll(keepingCapacity: true)
        trail.removeAll(keepingCapacity: true)
        accepts.removeAll(keepingCapacity: true)
        program.forEachEntry(at: tokens[start]) { entry in pending.append(Thread(instruction: entry, trail: -1, gap: 0)) }
        guard !pending.isEmpty else { return }
        pending.reverse()
        next.removeAll(keepingCapacity: true)
        follow(at: start)
        swap(&threads, &next)
        var index = start
        while !threads.isEmpty, index < tokens.count, index - start < PatternMatcher.lengthLimit {
            step += 1
            next.removeAll(keepingCapacity: true)
            let token = tokens[index]
            for thread in threads {
                var moved = thread
                moved.instruction += 1
                moved.gap = 0
                switch program.instructions[Int(thread.instruction)] {
                case .token(let classes, let slot):
                    guard !token.classes.isDisjoint(with: classes) else { continue }
                    trail.append((slot, Int32(index), thread.trail))
                    moved.trail = Int32(trail.count - 1)
                case .literal(let literal):
                    guard token.literal == literal else { continue }
                case .gap:
                    let passed = thread.gap + Int32(clamping: token.span.count)
                    guard passed <= Int32(PatternMatcher.gapLimit), token.classes.isDisjoint(with: PatternMatcher.impassable),
                        !token.classes.isDisjoint(with: PatternMatcher.passable)
                    else { continue }
                    moved.instruction = thread.instruction
                    moved.gap = passed
                case .split, .jump, .accept: continue
                }
                pending.append(moved)
                follow(at: index + 1)
            }
            swap(&threads, &next)
            index += 1
        }
        for accept in accepts {
            var captures: [(slot: PatternSlot, token: Int)] = []
            var at = accept.trail
            while at >= 0 {
                captures.append((trail[Int(at)].slot, Int(trail[Int(at)].token)))
                at = trail[Int(at)].before
            }
            captures.reverse()
            found.append(PatternMatch(pattern: Int(accept.pattern), tokens: start..<accept.end, captures: captures))
        }
    }

    /// Follows the threads in `pending` to the instructions that read a token; those stand in `next` then.
    private mutating func follow(at end: Int) {
        while let thread = pending.popLast() {
            let index = Int(thread.instruction)
            guard marks[index] != step else { continue }
            marks[index] = step
            switch program.instructions[index] {
            case .token, .literal: next.append(thread)
            case .gap:
                next.append(thread)
                pending.append(Thread(instruction: thread.instruction + 1, trail: thread.trail, gap: 0))
            case .jump(let target): pending.append(Thread(instruction: target, trail: thread.trail, gap: 0))
            case .split(let a, let b):
                pending.append(Thread(instruction: b, trail: thread.trail, gap: 0))
                pending.append(Thread(instruction: a, trail: thread.trail, gap: 0))
            case .accept(let pattern):
                if let known = accepts.firstIndex(where: { $0.pattern == pattern }) {
                    if accepts[known].end < end { accepts[known] = (pattern, end, thread.trail) }
                } else {
                    accepts.append((pattern, end, thread.trail))
                }
            }
        }
    }
}
