namespace OutboundChat.Tests;

/// <summary>Where the sources are that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OutboundChat.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests were not built inside their repository.");
        }

        return folder.FullName;
    }
}
