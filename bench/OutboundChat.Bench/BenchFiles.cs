namespace OutboundChat.Bench;

/// <summary>Where the things are that get measured.</summary>
internal static class BenchFiles
{
    /// <summary>The repository that this program was built in.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The module, as the build lays it out.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "OutboundChat", "OutboundChat.psd1");

    /// <summary>A binary module with nothing in it.</summary>
    public static string EmptyModule { get; } = Beside("peers", "EmptyModule.dll");

    /// <summary>A cmdlet that only writes its input back.</summary>
    public static string FloorModule { get; } = Beside("peers", "FloorModule.dll");

    /// <summary>The simulated service, as a program.</summary>
    public static string SimulatorHost { get; } = Beside("SimulatorHost.dll");

    /// <summary>This program.</summary>
    public static string Bench { get; } = Beside("OutboundChat.Bench.dll");

    public static string JavaScriptClient { get; } = Beside("javascript-client.mjs");

    /// <summary>Where AWS's JavaScript client is installed, for the tests too.</summary>
    public static string JavaScriptPackages { get; } = Path.Combine(Root, "tests", "conformance");

    private static string Beside(params string[] names) => Path.Combine([AppContext.BaseDirectory, .. names]);

    private static string FindRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OutboundChat.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The benchmarks were not built inside their repository.");
        }

        return folder.FullName;
    }
}
