namespace OutboundChat.Tool;

/// <summary>What the program tells its caller; scripts rely on it.</summary>
internal static class ExitCode
{
    /// <summary>Every row was started, or is valid where nothing is sent.</summary>
    public const int Success = 0;

    /// <summary>Some rows were not.</summary>
    public const int SomeRowsNot = 1;

    /// <summary>Nothing was sent: the command, the file or the account is wrong.</summary>
    public const int CouldNotBegin = 2;

    /// <summary>Somebody pressed Ctrl+C, or the program was told to end.</summary>
    public const int Interrupted = 130;
}
