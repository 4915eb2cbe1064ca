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

    // The module of each directory that was imported. PowerShell keeps the parameters of cmdlets by the full names of their types: of two
    // assemblies of one version, the cmdlets of the second would fail. So the first one serves both.
    private static readonly Dictionary<string, Assembly> s_modules = new(StringComparer.Ordinal);

    private readonly string _directory;

    private ModuleLoadContext(string directory)
        : base(nameof(OutboundChat)) => _directory = directory;

    /// <summary>Whether the module was imported from several directories, such as those of two versions.</summary>
    public static bool HasSeveral => s_modules.Count > 1;

    /// <summary>The module's assembly; importing the same version again gives the same one.</summary>
    /// <param name="directory">Where the module's assemblies are.</param>
    public static Assembly LoadModule(string directory)
    {
        string path = Path.GetFullPath(directory);
        lock (s_modules)
        {
            if (!s_modules.TryGetValue(path, out Assembly? module))
            {
                Assembly loaded = new ModuleLoadContext(path).LoadFromAssemblyName(new AssemblyName(ModuleAssembly));
                module = s_modules.Values.FirstOrDefault(earlier => earlier.FullName == loaded.FullName) ?? loaded;
                s_modules.Add(path, module);
            }

            return module;
        }
    }

    /// <summary>Null hands the search on to the default context.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        string path = Path.Join(_directory, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
