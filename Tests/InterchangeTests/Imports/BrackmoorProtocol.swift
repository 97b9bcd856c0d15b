/// A protocol that nobody wrote, with all that makes real ones hard to read.
enum BrackmoorProtocol {
  static let text = """
    # Label printers at Brackmoor print empty labels

    ## Summary

    Two depots shipped parcels without an address. See the [runbook][book].

    ## Timeline

    All times in CET.

    | Time | Event |
    |:-----|-------|
    | 2022-05-?? HH:mm | The queue was enlarged, somewhen in May |
    | 2012 | The spooler came with the first depot |
    | 2022-06-14 08:58 | Print jobs pile up |
    | 2022-06-14   09:02 | First empty label in depot&nbsp;A &amp; depot&nbsp;B |
    | ~9:15 AM | Somebody calls the night shift<br>nobody answers |
    | 2022-06-14 12:26-12:?? | Spooler restarted \\| twice |
    | 2022-06-14 10:00 | Looked at `a &lt; b` in the log |
    | --:-- | Somewhere here the paper ran out |
    | 2022-06-15 | |
    | 07:30 | Fix deployed |
    | | |
    |------|-------|
    | 08:05 CEST | Labels have addresses again |

    ## Contributing factors

    - Nobody watches the queue

    ## Action items

    - [x] Alarm on a full queue (owner: Lena Harms)
    - Ask the printer's maker https://tickets.brackmoor.example/issues/17
      - and write down the answer
    - Follow the [runbook][book] once a quarter

    ## Lessons learned

    - We test with full queues now

    ### What was lucky

    The depot had hand-written labels.

    ## Weather

    It rained.

    ## Attendees

    - Lena Harms, TB
    - Jonas Petersen

    ## Stats

    - Severity: SEV2
    - Time to recovery: ?

    [book]: https://wiki.brackmoor.example/runbook
    """
}
