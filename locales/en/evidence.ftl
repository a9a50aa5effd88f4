### Files that show that a dispute is right: on the dispute screen, before and after it is sent.

evidence-label = Papers or photos (optional)
evidence-hint = PDF, JPG or PNG. Up to 10 files of up to 10 MB each. You can add them later too.
evidence-not-kept = Files stay on your device. If you load this page again, choose them again.
evidence-choose-button = Choose files
# Below the name of a file: how far it has come.
evidence-chosen = Chosen, not sent yet
evidence-sending = Sending
evidence-received = Sent
evidence-not-sent = Not sent yet. Your dispute is on record without it.
evidence-type-error = Choose a PDF, JPG or PNG file
evidence-size-error = Choose a file of up to 10 MB that is not empty
evidence-many-error = Remove a file first. 10 is the most we can take.
# Takes a file out of the list. The name of the file follows.
evidence-remove-button = Remove
evidence-send-button = Send the files
evidence-again-button = Send the files again
# Read out once no file is on its way any more.
evidence-received-status = We have your files.
evidence-not-sent-status = Some files were not sent. Your dispute is on record.
