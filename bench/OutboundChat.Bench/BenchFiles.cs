using OutboundChat.Tests;

namespace OutboundChat.Bench;

/// <summary>The paths of what is measured, and of its peers.</summary>
internal static class BenchFiles
{
    /// <summary>The module, as the build lays it out.</summary>
    public static string Module { get; } = Path.Combine(Repository.Root, "out", "OutboundChat", "OutboundChat.psd1");

    /// <summary>The simulated service, as a program.</summary>
    public static string SimulatorHost { get; } = Beside("SimulatorHost.dll");

    /// <summary>This program.</summary>
    public static string Bench { get; } = Beside("OutboundChat.Bench.dll");

    public static string JavaScriptClient { get; } = Beside("javascript-client.mjs");

    /// <summary>The folder in which AWS's JavaScript client is installed; the tests use it too.</summary>
    public static string JavaScriptPackages { get; } = Path.Combine(Repository.Root, "tests", "conformance");

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
