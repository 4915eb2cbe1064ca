using System.Reflection;
using System.Runtime.Loader;

namespace OutboundChat;

/// <summary>
/// Isolates the module and its dependencies from the other assemblies of a PowerShell session. Every version of AWSSDK.Core 4 has the
/// assembly version 4.0.0.0, so in the default context all modules would share the one that was loaded first. Only assemblies that are not
/// in the module's own directory, those of PowerShell and the framework, come from the default context.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private const string ModuleAssembly = "OutboundChat.Module";

    // The module's assembly by the directory that it was imported from. PowerShell caches a cmdlet's parameters by the full name of its
    // type, so with two assemblies of the same version the cmdlets of the second would fail. The first one serves both directories.
    private static readonly Dictionary<string, Assembly> s_modules = new(StringComparer.Ordinal);

    private static int s_imports;

    private readonly string _directory;

    private ModuleLoadContext(string directory)
        : base(nameof(OutboundChat)) => _directory = directory;

    /// <summary>Whether the module has been imported from several folders, such as those of two versions.</summary>
    public static bool HasSeveral => s_modules.Count > 1;

    /// <summary>Whether no session of this process has imported the module before.</summary>
    public static bool IsFirst => s_imports == 1;

    /// <summary>Loads the module's assembly. Loading the same version again returns the same assembly.</summary>
    /// <param name="directory">The directory with the module's assemblies.</param>
    public static Assembly LoadModule(string directory)
    {
        string path = Path.GetFullPath(directory);
        lock (s_modules)
        {
            s_imports++;
            if (!s_modules.TryGetValue(path, out Assembly? module))
            {
                Assembly loaded = new ModuleLoadContext(path).LoadFromAssemblyName(new AssemblyName(ModuleAssembly));
                module = s_modules.Values.FirstOrDefault(earlier => earlier.FullName == loaded.FullName) ?? loaded;
                s_modules.Add(path, module);
            }

            return module;
        }
    }

    /// <summary>Returns null to let the default context resolve the assembly.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        string path = Path.Join(_directory, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
