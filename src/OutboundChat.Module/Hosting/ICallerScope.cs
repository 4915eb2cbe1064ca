namespace OutboundChat.Module.Hosting;

/// <summary>What can be learned of the caller's session.</summary>
internal interface ICallerScope
{
    /// <summary>The value of a variable in the caller's scope; null where there is none.</summary>
    object? GetVariable(string name);

    /// <summary>What a command without arguments gives; null where it gives nothing or does not exist.</summary>
    object? Invoke(string command);
}
