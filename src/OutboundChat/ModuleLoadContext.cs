using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace OutboundChat;

/// <summary>
/// Holds the module and all its dependencies apart from whatever else a PowerShell session has loaded: every version of AWSSDK.Core 4 calls
/// itself 4.0.0.0, so in the default context the first one loaded would be everybody's. Only what is not in the module's own directory,
/// PowerShell and the framework, comes from the default context.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private const string ModuleAssembly = "OutboundChat.Module";

    // One context for each directory, so that a newer version beside this one can be imported into the same session.
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> s_modules = new(StringComparer.Ordinal);

    private readonly string _directory;

    private ModuleLoadContext(string directory)
        : base(nameof(OutboundChat)) => _directory = directory;

    /// <summary>The module's assembly; importing it again gives the same one.</summary>
    /// <param name="directory">Where the module's assemblies are.</param>
    public static Assembly LoadModule(string directory) =>
        s_modules.GetOrAdd(
            Path.GetFullPath(directory),
            path => new Lazy<Assembly>(() => new ModuleLoadContext(path).LoadFromAssemblyName(new AssemblyName(ModuleAssembly)))).Value;

    /// <summary>Null hands the search on to the default context.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        string path = Path.Join(_directory, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
