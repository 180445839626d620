/// Amounts beside a word of pay that are no claim of what somebody is paid.
extension SalarySentence {
    func isNobodys(_ amount: TextSpan) -> Bool {
        roles.contains(.hypothetical) && isSupposed(amount) || roles.contains(.difference) && isDifference(amount)
            || isBracket(amount) || roles.contains(.statutory) && isStatutory(amount)
    }

    /// 所谓, 如果 near by: no claim; but 所谓2000万元年薪纯属谣言 denies one.
    private func isSupposed(_ amount: TextSpan) -> Bool {
        cues.contains { cue in
            cue.has(.hypothetical) && amount.distance(to: cue.span) <= 12 && isOneClause(amount, cue.span)
                && !(cue.has(.hypothetical, "said") && told.contains { $0.status == .denied })
        }
    }

    /// 比同事少500元, 每月上调300元.
    private func isDifference(_ amount: TextSpan) -> Bool { cues.contains { $0.has(.difference) && $0.span.end == amount.start } }

    /// 年薪20万以上客户, 年薪百万的人群: the amount picks out people, and none of them is told to earn it.
    private func isBracket(_ amount: TextSpan) -> Bool {
        guard roles.contains(.bracket) || roles.contains(.group) else { return false }
        return cues.contains { cue in
            guard cue.span.start >= amount.end, cue.span.start - amount.end <= 4, cue.has(.bracket) || cue.has(.group) else { return false }
            let between = text[amount.end..<cue.span.start]
            let isOpen = text[amount.start..<cue.span.start].contains("以")
            // 年薪百万的员工 are told to earn it, 年薪百万以上人才 are not.
            return between.allSatisfy { "元以上下及的".unicodeScalars.contains($0) } && (cue.has(.bracket) || isOpen)
        }
    }

    /// 最低工资标准为每月2590元，时薪24元: what the law sets, until somebody is spoken of.
    private func isStatutory(_ amount: TextSpan) -> Bool {
        guard let law = cues.last(where: { $0.has(.statutory) && $0.span.end <= amount.start }) else { return false }
        let between = TextSpan(law.span.end, amount.start)
        return !people.contains { between.contains($0.span) }
            && !cues.contains { ($0.has(.pronoun) || $0.has(.group)) && between.contains($0.span) }
    }
}
