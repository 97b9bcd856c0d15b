/// Protocols as an organisation keeps them in files.
enum Written {
  /// One with everything that has a place.
  static let whole = """
    # Labels come out blank

    ## Summary

    For two hours the printers at the ramp printed nothing.

    ## Timeline

    All times in CET.

    | Time             | Event                    |
    | :--------------- | ------------------------ |
    | 2021-06-10 09:10 | First label comes out blank |
    | 09:40            | Spooler restarted        |

    ## Contributing Factors

    - No alarm on empty labels

    ## Lessons Learned

    - A spooler says nothing when it is full

    ## Action Items

    - [x] Alarm on empty labels (owner: Lena Harms)
    - Print a test label nightly, https://tickets.example/browse/OPS-7

    ## Attendees

    - LH, JP

    ## Stats

    - Category: Printing
    - Severity: SEV2
    - Detected: 2021-06-10 09:25
    - Time to detection: 15 minutes
    """

  /// One with much that has none.
  static let loose = """
    Written the morning after.

    # Labels

    It was cold.

    ## Background

    Two printers.

    ### Ramp

    ```
    # no heading
    | no | table |
    ```

    ## Timeline

    Times are in UTC. Some are from memory.

    | Time | Event |
    |------|-------|
    | 2021-06-10 09:10 | a |

    The rest is in the log.

    ## Open questions
    """
}
