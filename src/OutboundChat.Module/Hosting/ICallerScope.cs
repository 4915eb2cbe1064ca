namespace OutboundChat.Module.Hosting;

/// <summary>What can be learned of the caller's session.</summary>
internal interface ICallerScope
{
    /// <summary>The value of a variable in the caller's scope; null where there is none.</summary>
    object? GetVariable(string name);

    /// <summary>What a command without arguments gives; null where it gives nothing or does not exist.</summary>
    object? Invoke(string command);

    /// <summary>The full path of a file as a person writes it: seen from the caller's current folder, with ~ for the home folder and either kind of slash.</summary>
    string ResolvePath(string path);
}
