// Who grades also names verdicts and mistakes.
@_exported import Differences
