### The arrangement that runs, and its proof.

# $kind (text): pay_in_full, pay_part, instalments, step_up, temporary_reduction, deferral, settlement, assistance, modification, undisputed_part, affordable_plan, downgrade or bundle.
receipt-title-fresh = { $kind ->
    [pay_in_full] Your choice is recorded
    [pay_part] Your choice is recorded
    [settlement] Your settlement is set up
    [deferral] Your pause is set up
    [modification] Your change is set up
    [downgrade] Your cheaper plan is set up
    [undisputed_part] Your choice is recorded
    [assistance] Your lower bill is set up
   *[other] Your plan is set up
}
receipt-title-running = This is your plan
receipt-reference-label = Reference
receipt-next-title = What happens next
# $amount (text): the first payment, "$155.43"; $date (text): its day, "January 2, 2027".
receipt-next-first = Your first payment is { $amount } on { $date }.
# $amount (text): the only payment; $date (text): the last day for it.
receipt-next-once = Pay { $amount } by { $date }.
receipt-next-nothing = There is nothing to pay.
receipt-next-keep = Keep the receipt. It is signed, so nobody can change it.
receipt-next-return = Come back here at any time to see what is paid and what is next.
receipt-next-change = If money gets tight, talk to us. Plans can change.
receipt-unchecked = We could not check the signed receipt here. Your plan is on record under the reference above.
receipt-already = There was a plan already. This is the one that counts.
receipt-save-button = Save receipt
receipt-print-button = Print
# Name of the saved file, without ending. Letters, digits and hyphens only.
receipt-file-name = leeway-receipt
# Saves the payments as a file that calendars read.
receipt-calendar-button = Save dates for my calendar
# Name of that file, without ending. Letters, digits and hyphens only.
receipt-calendar-file-name = leeway-payments
# Title of an entry of that file. $amount (text): a payment, "$155.43"; $creditor (text): the creditor's name.
receipt-calendar-title = Payment to { $creditor }: { $amount }
# Below it. $reference (text): the arrangement's reference, "K7QM-4TXZ".
receipt-calendar-text = Reference { $reference }. If money gets tight, talk to us before this day.
receipt-facts-title = Your plan in short
receipt-account-label = Account
receipt-plan-label = Plan
receipt-as-of-label = Agreed on
