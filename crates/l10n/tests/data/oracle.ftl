### Every kind of pattern, resolved by two runtimes and compared. No number here is above 999, because the other runtime
### does not separate thousands.

-brand = Leeway
    .gender = neuter
-greeting = Hello { $who }, { $count }!
-cased = { $case ->
    [capital] Payment
   *[lower] payment
}
text = Some text
empty-string = { "" }
lone = { $name }
lone-number = { $count }
first = { $name } first
last = Last { $name }
amid = Dear { $name }, welcome
two = { $name }{ $count }
literal = A { "literal" } text
literal-only = { "literal" }
escapes = { "\u0041" } { "\U01F602" } { "\\" } { "\"" } { "{" }
number-literal = { 5 } and { 2.50 }
reference = See { text }
reference-deep = See { amid } and { reference }
reference-lone = { amid }
attribute = See { holder.label }
holder = Value
    .label = Label of { $name }
term = By { -brand }
term-lone = { -brand }
term-arguments = Say { -greeting(who: "Ada", count: 3) }
term-case = { -cased(case: "capital") } or { -cased }
placeable = A { { $name } } b
placeable-literal = A { { "x" } } b
placeable-term = A { { -brand } } b
select = { $count ->
    [0] Nothing
    [one] One payment for { $name }
   *[other] { $count } payments for { $name }
}
select-inline = You have { $count ->
    [one] one payment
   *[other] { $count } payments
} left
select-inline-plain = You have { $count ->
    [one] one
   *[other] several
} left
select-word = { $name ->
    [Ada] Countess
   *[other] { $name }
}
select-nested = { $count ->
    [one] { $name ->
        [Ada] One Ada
       *[other] One other { $name }
    }
   *[other] Many
}
select-literal = { 2 ->
    [2] two
   *[other] other
}
select-string = { "a" ->
    [a] is a
   *[b] is b
}
select-term = { -brand.gender ->
    [neuter] It
   *[other] Other
}
select-number = { NUMBER($count) ->
    [one] one { NUMBER($count) }
   *[other] { NUMBER($count) } of them
}
multiline =
    One line
    and { $name }

      indented { $count }
    last
function = { NUMBER($count) } items
select-in-reference = Result: { select }
