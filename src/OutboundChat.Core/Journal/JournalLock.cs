namespace OutboundChat.Journal;

/// <summary>
/// Keeps a journal for one run, in this process and in all others. The lock is on a file beside the journal, which stays: a lock on the journal
/// itself would keep people from reading it, and a file that is taken away can be locked by two.
/// </summary>
internal static class JournalLock
{
    /// <summary>What the operating systems call a file that somebody else has locked: Linux, macOS, Windows.</summary>
    private static readonly int[] s_locked = [11, 35, unchecked((int)0x80070020)];

    /// <returns>The lock, until it is disposed.</returns>
    /// <exception cref="SetupException">Another run has it.</exception>
    public static IDisposable Take(string path)
    {
        try
        {
            return OwnerOnlyFile.Open(path + ".lock", FileShare.None);
        }
        catch (IOException exception) when (s_locked.Contains(exception.HResult))
        {
            throw new SetupException(nameof(Texts.JournalLocked), Texts.JournalLocked(path), exception);
        }
    }
}
